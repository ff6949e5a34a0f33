// What a browser would show of a page: libgumbo's tree as a flat list of nodes, and how much text is where.
//
// Drops what is never text of the page: scripts, controls, drawings, hidden elements. Nodes are in document order, so a
// subtree is a range. Cost: O(nodes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "formats/html_hints.h"
#include "formats/html_tree.h"

namespace newsx::html {

using NodeIndex = std::uint32_t;

struct PageNode {
  const GumboNode* source;
  NodeIndex parent;  // the root's is 0, the root itself
  NodeIndex end;     // one past the last node of its subtree
  Hint hint;         // for an element
  bool is_block;     // an element that starts and ends paragraphs
};

struct Page {
  std::vector<PageNode> nodes;  // the root first
  NodeIndex body = 0;           // <body>, else the root

  GumboTag tag(NodeIndex i) const { return tag_of(nodes[i].source); }
  bool is_inside(NodeIndex i, NodeIndex ancestor) const { return ancestor <= i && i < nodes[ancestor].end; }
  // The same for several ancestors, in document order and not nested.
  bool is_inside(NodeIndex i, std::span<const NodeIndex> ancestors) const;
  // 0: null, or not on the page.
  NodeIndex index_of(const GumboNode* node) const;
};

enum class Shown : std::uint8_t {
  visible,  // what a browser shows
  all,      // also what a script may reveal: hidden elements, <noscript>
};

Page page_of(const GumboNode* root, Shown shown, Stop stop);

// By index: nodes that are dropped with their subtrees.
using Dropped = std::vector<bool>;

// Amounts of text, in characters; see measure().
struct Measure {
  std::uint32_t chars = 0;   // outside links, without white space
  std::uint32_t linked = 0;  // of these, in links
  std::uint32_t prose = 0;   // of these, in blocks that read as running text
};

// A run of text between two block elements: what a browser sets as one paragraph.
struct Block {
  NodeIndex owner;       // the innermost block element or cell that contains it
  NodeIndex begin, end;  // of the nodes
  std::uint32_t chars = 0, linked = 0, prose = 0;
};

struct Measures {
  std::vector<Measure> nodes;  // by index; for the whole subtree
  std::vector<Block> blocks;   // in document order

  // The first block that starts at node i or later.
  std::vector<Block>::const_iterator first_block(NodeIndex i) const;
};

Measures measure(const Page& page, const Dropped& dropped, Stop stop);
// White space is collapsed; the text is cut once it exceeds `most` bytes.
std::string text_of_block(const Page& page, const Block& block, const Dropped& dropped, std::size_t most);

// 1 to 6; 0: no heading.
inline int rank_of_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
}
// Whether an element starts and ends paragraphs.
bool is_block(const GumboNode* node);

}  // namespace newsx::html
