// Posts in the text, and the names that they stand beside: "Президент Казахстана", "министр обороны Анна Озерова".
//
// A post belongs to the name that a rule put it before, else to the one that it stands in apposition to. O(posts +
// mentions), a look at most eight tokens back. Errors: Stopped.
// Threads: may run at once.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Fills names.roles. The mentions are sorted.
void collect_posts(const Document& d, const NameLexicon& lexicon, Names& names);

}  // namespace newsx
