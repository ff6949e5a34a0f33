// libgumbo's tree, with its own memory pool and iterative traversal.
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

// A parsed page. Freed as a whole, since libgumbo's own destructor recurses into the tree.
class Tree {
 public:
  // Nothing if the page needs more than `budget` bytes. Throws Stopped.
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

// Empty if the element has no such attribute.
std::string_view attribute(const GumboNode* element, const char* name);
bool has_attribute(const GumboNode* element, const char* name);
// Whether `ancestor` is the node itself or an ancestor of it. O(depth).
bool is_inside(const GumboNode* node, const GumboNode* ancestor);

// Depth-first traversal in document order: calls enter(node), which says whether to descend, and leave(node) for each
// node descended into. Throws Stopped.
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

// The text of a subtree with white space collapsed. Cut if longer than `most` bytes, but the result is then still
// longer than `most`.
std::string text_of(const GumboNode* node, Stop stop, std::size_t most = std::string::npos);

}  // namespace newsx::html
