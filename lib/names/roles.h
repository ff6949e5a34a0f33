// Posts: whom a role in the text refers to, and which roles a person has.
//
// A role beside a name gives that person the role. A role alone ("Президент Казахстана", "глава государства",
// "премьер") refers to the person who has this title, and this `of` where it names one; of several, the one named last
// before it. In doubt it stays alone. A role beside a name is also a mention of its own where the document uses the
// same role alone for that person. O(roles + mentions).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// The entity that stands where the post's `of` stands; kNoIndex: none.
Index owner_of(const Mentions& mentions, const RoleMention& post);
// A mention of the person whose post it is.
NameMention mention_of(const RoleMention& post, std::string_view because);

// Fills the persons' roles and adds the mentions of posts. Runs after persons and names are linked.
void resolve_roles(const Document& d, const NameLexicon& lexicon, Names& names, NameResult& result);

}  // namespace newsx
