// Guesses the language of a text from its letters.
//
// Method: Latin or Cyrillic, whichever has more letters. More than a few Cyrillic letters
// that Russian lacks identify the alphabet; without them and without ы, э and ё it is Bulgarian when ъ is frequent.
// English is recognised by frequent words. Single paragraphs in another language do not change the answer. Cost:
// O(bytes) of a sample. Threads: pure function.
#pragma once
#include <string_view>

namespace newsx {

// An ISO 639-1 code: "ru", "en", "kk", "uk" …; empty: not known. `utf8` is valid UTF-8.
std::string_view guess_language(std::string_view utf8);

}  // namespace newsx
