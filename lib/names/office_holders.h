// Posts of public offices that the text gives to nobody: "российский президент" in an article of 2010 is Дмитрий
// Медведев.
//
// The table of offices is the weakest witness: it is asked only for a post with its country or body that the text
// itself resolves to nobody, only with the article's day, and it leaves open the days on which an office changed hands.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <string_view>

#include "names/names.h"

namespace newsx {

// Gives such posts their holders: the person whom the text names so elsewhere, else a new one, marked as inferred.
// `day`: the article's; where it is not known nothing is done. After `resolve_roles`, before `write_entities`.
// O(posts × mentions within + persons).
void name_office_holders(const Document& d, std::string_view day, Names& names, NameResult& result);

}  // namespace newsx
