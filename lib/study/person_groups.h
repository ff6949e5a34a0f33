// Persons by what they are: women and men, their posts, their parties.
//
// Each is what the document itself says of the person; nothing is known of other documents. O(mentions + posts).
// Threads: pure functions. Errors: none.
#pragma once
#include "facts/mentions.h"
#include "study/items.h"

namespace newsx {

enum class PersonGroup : std::uint8_t {
  gender,  // "men", "women", "unknown"
  post,    // its title, with its status where that is not "current"; "no post"
  party,   // of posts in one, but for those that are no longer held: its name; "unknown"
};

// How often each group is named: mentions of these kinds. Who has two posts counts for both.
ItemCounts persons_named(const Result& result, PersonGroup group, MentionKinds kinds);
// How often each is quoted: quotations whose speaker is a person that the document names.
ItemCounts persons_quoted(const Result& result, PersonGroup group);

// A post as people read it: "TITLE, former"; `current` is not said.
std::string with_status(std::string post, RoleStatus status);

}  // namespace newsx
