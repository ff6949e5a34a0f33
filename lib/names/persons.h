// Persons: bare occurrences of names that the document introduces elsewhere, and which mentions are one person.
//
// Linking rule: mentions with the same given name and surname are one person; initials join the full name they
// abbreviate; a bare surname joins the person with this surname that was named last, a bare given name the person so
// named; a surname one slip of the pen away joins when the given name is the same. Cost: O(tokens + mentions) with hash
// tables; misspellings are looked for among persons that share the given name.
#pragma once
#include "reading/document.h"

namespace newsx {

// Adds candidates for capitalised words that are forms of a surname or given name seen in a surer mention; drops weak
// candidates without such support.
void find_bare_names(Document& d);

// Creates the persons' entities and sets Candidate::entity.
void link_persons(Document& d);

}  // namespace newsx
