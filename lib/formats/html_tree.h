// libgumbo's tree, with memory of its own and walks that need no stack.
#pragma once
#include <gumbo.h>

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx::html {

// A parsed page. All of it is given back at once, since libgumbo's own way of giving back descends into the tree.
class Tree {
 public:
  // Nothing: the page needs more than `budget` bytes. Throws Stopped.
  static std::optional<Tree> parse(std::string_view utf8, std::size_t budget, Stop stop);

  const GumboNode* root() const { return output_->root; }

 private:
  struct Memory;
  struct MemoryDeleter {
    void operator()(Memory* memory) const;
  };

  std::unique_ptr<Memory, MemoryDeleter> memory_;
  GumboOutput* output_ = nullptr;
};

inline bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
inline GumboTag tag_of(const GumboNode* node) { return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN; }
bool is_one_of(const GumboNode* node, std::initializer_list<GumboTag> tags);

// Empty when the element has none of that name.
std::string_view attribute(const GumboNode* element, const char* name);
bool has_attribute(const GumboNode* element, const char* name);
// Whether `ancestor` is the node or stands above it. O(depth).
bool is_inside(const GumboNode* node, const GumboNode* ancestor);

// Calls enter(node), which says whether to go into it, and leave(node) for each node that was gone into; in the order
// of the page. Throws Stopped.
template <class Enter, class Leave>
void walk(const GumboNode* root, Enter&& enter, Leave&& leave, Stop stop) {
  const GumboNode* node = root;
  bool inside = enter(node);
  while (true) {
    stop.check();
    if (inside && is_element(node) && node->v.element.children.length > 0) {
      node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
      inside = enter(node);
      continue;
    }
    if (inside) leave(node);
    while (true) {
      if (node == root) return;
      const GumboNode* const parent = node->parent;
      const std::size_t next = node->index_within_parent + 1;
      if (next < parent->v.element.children.length) {
        node = static_cast<const GumboNode*>(parent->v.element.children.data[next]);
        break;
      }
      node = parent;
      leave(node);
    }
    inside = enter(node);
  }
}

// Text with white space folded, of all that is below `node`. What is longer than `most` bytes is cut, but stays
// longer.
std::string text_of(const GumboNode* node, Stop stop, std::size_t most = std::string::npos);

}  // namespace newsx::html
