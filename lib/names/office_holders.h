// Holders of public offices that the text does not name: "российский президент" in an article of 2010 is Дмитрий
// Медведев.
//
// The table of offices is the weakest evidence. It is consulted only for a post with its country or body that nothing
// in the text resolves, only if the article's day is known, and it gives no holder for a day on which the office
// changed hands. Threads: may run at once. Errors: Stopped.
#pragma once
#include <string_view>

#include "names/names.h"

namespace newsx {

// Gives such posts their holders: the person whom the text names elsewhere, otherwise a new one, marked as inferred.
// `day`: the article's; does nothing if it is unknown. After `resolve_roles`, before `write_entities`. O(posts ×
// mentions within + persons).
void name_office_holders(const Document& d, std::string_view day, Names& names, NameResult& result);

}  // namespace newsx
