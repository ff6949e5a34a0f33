// Coreference of persons: which mentions are one person.
//
// Mentions with the same given name and surname are one person; initials join the full name they abbreviate; a bare
// surname joins the last person with that surname, unless another has three times as many mentions, and either of two
// surnames is enough; a bare given name joins the last person with that given name; a surname with one typo joins if
// the given name is the same. O(mentions) with hash tables; misspellings are searched among
// persons that share a given name. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Creates the persons' entities and sets NameMention::entity. With `use_offices`, a figure of the tables is never
// joined to a mention with another patronymic.
void link_persons(const Document& d, bool use_offices, Names& names, std::vector<Entity>& entities);

}  // namespace newsx
