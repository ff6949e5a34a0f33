// Questions about the letters of folded Russian words. O(bytes). Threads: pure functions.
#pragma once
#include <string_view>

namespace newsx {

// Whether all of it is Cyrillic letters, hyphens and apostrophes; false for an empty word.
bool cyrillic_only(std::string_view word);

// Whether one of the letters is a Russian vowel.
bool has_vowel(std::string_view word);

}  // namespace newsx
