// "таджикско-афганском": each part that names a country or place is a mention of its own, covering part of the token.
//
// O(tokens); the parts of hyphenated words are looked up in the tables. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"
#include "names/survivors.h"

namespace newsx {

// Appends them. `parts` looks words up in the tables; `survivors` knows what covers a token.
void split_double_adjectives(const Document& d, const NameFinder& parts, const Survivors& survivors,
                             Mentions& mentions);

}  // namespace newsx
