// Persons: bare occurrences of names that the document introduces elsewhere, and which mentions are one person.
//
// Linking rule: mentions with the same given name and surname are one person; initials join the full name they
// abbreviate; a bare surname joins the person with this surname that was named last, a bare given name the person so
// named; a surname one slip of the pen away joins when the given name is the same. Cost: O(tokens + mentions) with hash
// tables; misspellings are looked for among persons that share the given name.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds mentions for capitalised words that are forms of a surname or given name seen in a surer mention; drops weak
// ones without such support.
void find_bare_names(const Document& d, Names& names);

// Creates the persons' entities and sets NameMention::entity.
void link_persons(const Document& d, Names& names, std::vector<Entity>& entities);

}  // namespace newsx
