// Collects posts: "Президент Казахстана". holders.h finds who holds them. O(posts + mentions). Threads: may run at
// once. Errors: Stopped.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Fills names.roles. Mentions must be sorted.
void collect_posts(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names);

}  // namespace newsx
