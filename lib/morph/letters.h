// Small things about the letters of folded Russian words.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// "-то", "-либо", "-нибудь", "-ка", "-таки", "-де", "-с" at the end of a word; empty where there is none.
std::string_view particle_after_hyphen(std::string_view word);

// How many letters, counting UTF-8 sequences.
std::size_t letter_count(std::string_view word);

// Whether all is Cyrillic letters (also with hyphens and apostrophes).
bool cyrillic_only(std::string_view word);

bool has_vowel(std::string_view word);

}  // namespace newsx
