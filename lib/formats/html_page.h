// What a browser would show of a page: libgumbo's tree as a flat list of nodes, and how much text stands where.
//
// Left out for good is what is never text of the page: scripts, controls, drawings, hidden elements. Nodes are in the
// order of the page, so that what is below a node is a range. Cost: O(nodes). Threads: may run at once. Errors: none;
// throws Stopped.
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
  NodeIndex parent;  // the root's is 0, itself
  NodeIndex end;     // one past the last node below
  Hint hint;         // of an element
  bool is_block;     // an element that begins and ends paragraphs
};

struct Page {
  std::vector<PageNode> nodes;  // the root first
  NodeIndex body = 0;           // <body>, else the root

  GumboTag tag(NodeIndex i) const { return tag_of(nodes[i].source); }
  bool is_inside(NodeIndex i, NodeIndex ancestor) const { return ancestor <= i && i < nodes[ancestor].end; }
  // The same of several ancestors, which are in order, none inside another.
  bool is_inside(NodeIndex i, std::span<const NodeIndex> ancestors) const;
  // 0: null, or not on the page.
  NodeIndex index_of(const GumboNode* node) const;
};

enum class Shown : std::uint8_t {
  visible,  // what a browser shows
  all,      // also what a script may show: hidden elements, <noscript>
};

Page page_of(const GumboNode* root, Shown shown, Stop stop);

// Nodes that are left out with all below them, by their index.
using Dropped = std::vector<bool>;

// Words outside of links that read as sentences, in characters; see measure().
struct Measure {
  std::uint32_t chars = 0;   // without white space
  std::uint32_t linked = 0;  // of them in links
  std::uint32_t prose = 0;   // of them in blocks that read as running text
};

// A run of text between two block elements: what a browser sets as one paragraph.
struct Block {
  NodeIndex owner;       // the innermost block element or cell around it
  NodeIndex begin, end;  // of the nodes
  std::uint32_t chars = 0, linked = 0, prose = 0;
};

struct Measures {
  std::vector<Measure> nodes;  // by index; of all below a node
  std::vector<Block> blocks;   // in order

  // The first block that begins at node i or after it.
  std::vector<Block>::const_iterator first_block(NodeIndex i) const;
};

Measures measure(const Page& page, const Dropped& dropped, Stop stop);
// With white space folded; the rest is left out once there are more than `most` bytes.
std::string text_of_block(const Page& page, const Block& block, const Dropped& dropped, std::size_t most);

// 1 to 6; 0: no heading.
inline int rank_of_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
}
// Whether an element begins and ends paragraphs.
bool is_block(const GumboNode* node);

}  // namespace newsx::html
