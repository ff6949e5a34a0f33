// Turns what gazetteers and rules matched into mentions with span, kind, core and base form, not yet linked.
//
// `Survivors` decides which annotations become mentions. The quoted name of a body and the parts of double adjectives
// are further mentions; of several on the same words the best stays. O(annotations + tokens). Threads: may run at once.
// Errors: Stopped.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Fills `names`: mentions sorted, outer before inner, and posts. `parts` looks up the parts of double adjectives.
void collect_mentions(const Document& d, const NameLexicon& lexicon, const NameFinder& parts, Names& names);

}  // namespace newsx
