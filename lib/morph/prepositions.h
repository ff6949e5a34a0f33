// The prepositions of lib/knowledge/words/prepositions.tsv, read once.
//
// O(length). Threads: may be called at once. Throws Error at the first call if the table has a grammeme or sense that
// is none.
#pragma once
#include <string_view>

#include "morph/grammemes.h"

namespace newsx {

struct Preposition {
  Grammemes cases = 0;    // of the noun after it, as bits of gram::cases; 0: any
  bool of_place = false;  // the noun after it says as a rule where something is or goes
};

// `folded` as Vocabulary folds words; nullptr for words that are no preposition.
const Preposition* find_preposition(std::string_view folded);

}  // namespace newsx
