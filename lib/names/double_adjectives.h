// "таджикско-афганском": each part that names a country or place is a mention of its own, a part of its token.
//
// O(tokens); the parts of a hyphenated word are looked up in the tables. Errors: Stopped.
// Threads: may run at once.
#pragma once
#include "names/names.h"
#include "names/survivors.h"

namespace newsx {

// Adds them at the end. `parts` looks words up in the tables; `survivors` says what covers a token.
void split_double_adjectives(const Document& d, const NameFinder& parts, const Survivors& survivors,
                             Mentions& mentions);

}  // namespace newsx
