// Names and posts of a document by token. O(names + tokens) to construct, once per document; queries are O(1).
//
// Threads: const functions may run at once. Errors: Stopped.
#pragma once
#include <cstdint>
#include <vector>

#include "names/names.h"
#include "reading/document.h"

namespace newsx {

class NamePositions {
 public:
  NamePositions(const Document& d, const Names& names);

  // The outermost name of an entity that starts at a token; nullptr: none, also past the last token.
  const NameMention* name_at(TokenIndex i) const {
    return i < name_at_.size() && name_at_[i] != kNone ? &names_.mentions[name_at_[i]] : nullptr;
  }
  const NameMention* person_at(TokenIndex i) const {
    const NameMention* name = name_at(i);
    return name != nullptr && name->type == EntityType::person ? name : nullptr;
  }
  // The post that starts at a token; nullptr likewise.
  const RoleMention* post_at(TokenIndex i) const {
    return i < post_at_.size() && post_at_[i] != kNone ? &names_.roles[post_at_[i]] : nullptr;
  }
  // Whether the token is in a name or post, after its first token.
  bool is_inside(TokenIndex i) const { return inside_[i]; }

 private:
  const Names& names_;
  std::vector<MentionIndex> name_at_;
  std::vector<std::uint32_t> post_at_;
  std::vector<bool> inside_;
};

}  // namespace newsx
