// Posts in the text: "Президент Казахстана". Who has them is for holders.h. O(posts + mentions). Errors: Stopped.
// Threads: may run at once.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Fills names.roles. The mentions are sorted.
void collect_posts(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names);

}  // namespace newsx
