// Persons by gender, post or party.
//
// Only what the document itself says about the person counts. O(mentions + posts). Threads: pure functions. Errors:
// none.
#pragma once
#include "facts/mentions.h"
#include "study/items.h"

namespace newsx {

enum class PersonGroup : std::uint8_t {
  gender,  // "men", "women", "unknown"
  post,    // its title, with the status unless "current"; "no post"
  party,   // from posts in a party that are not former: its name; "unknown"
};

// How often each group is mentioned, by mentions of the kinds that count. A person with two posts counts for both.
// Parties are items as item_of says.
ItemCounts persons_named(const Result& result, PersonGroup group, const Counting& counting);
// How often each group is quoted: quotations whose speaker is a person named in the document.
ItemCounts persons_quoted(const Result& result, PersonGroup group, const Counting& counting);

// A post as people read it: "TITLE, former"; "current" is omitted.
std::string with_status(std::string post, RoleStatus status);

}  // namespace newsx
