// Where a document's names and posts stand, by token. Made once a document: O(names + tokens); then O(1).
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

  // The outermost name of an entity that begins at a token; nullptr: none.
  const NameMention* name_at(TokenIndex i) const {
    return name_at_[i] == kNone ? nullptr : &names_.mentions[name_at_[i]];
  }
  const NameMention* person_at(TokenIndex i) const {
    const NameMention* name = name_at(i);
    return name != nullptr && name->type == EntityType::person ? name : nullptr;
  }
  // The post that begins at a token; nullptr: none.
  const RoleMention* post_at(TokenIndex i) const { return post_at_[i] == kNone ? nullptr : &names_.roles[post_at_[i]]; }
  // In a name or post, after its first token.
  bool is_inside(TokenIndex i) const { return inside_[i]; }

 private:
  const Names& names_;
  std::vector<MentionIndex> name_at_;
  std::vector<std::uint32_t> post_at_;
  std::vector<bool> inside_;
};

}  // namespace newsx
