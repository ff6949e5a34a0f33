// Posts: whom a role refers to, and which roles a person has.
//
// A role next to a name is that person's. A role alone ("Президент Казахстана", "глава государства", "премьер") refers
// to the person with this title and, if it has one, this `of`; of several, to the one named last before it. In doubt it
// stays unresolved. A role next to a name is also a mention of its own if the document uses the same role alone for
// that person. O(roles + mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// The entity of the post's `of`; kNoIndex: none.
Index owner_of(const Mentions& mentions, const RoleMention& post);
// A post as a mention of its holder.
NameMention mention_of(const RoleMention& post, std::string_view because);

// Fills the persons' roles and adds the mentions of posts. After persons and names are linked.
void resolve_roles(const Document& d, const NameLexicon& lexicon, Names& names, NameResult& result);

}  // namespace newsx
