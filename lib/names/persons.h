// Which mentions are one person, and the entities they make.
//
// Mentions with the same given name and surname are one person; initials join the full name they
// abbreviate; a bare surname joins the person with this surname that was named last, a bare given name the person so
// named; a surname one typo away joins when the given name is the same. O(mentions) with hash tables;
// misspellings are looked for among persons that share the given name.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Creates the persons' entities and sets NameMention::entity.
// With `use_offices` a figure of the tables is nobody with another patronymic.
void link_persons(const Document& d, bool use_offices, Names& names, std::vector<Entity>& entities);

}  // namespace newsx
