// Which cases a preposition asks of the noun after it.
//
// O(length). Threads: may be called at once.
#pragma once
#include <string_view>

#include "morph/grammemes.h"

namespace newsx {

// As bits of gram::cases; 0 for words that are no preposition or whose noun may stand in any case. `preposition` is
// folded.
Grammemes governed_cases(std::string_view preposition);

}  // namespace newsx
