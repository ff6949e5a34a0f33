// Which language a text is in, as far as its letters tell.
//
// Method: Latin or Cyrillic, whichever has more letters. In Cyrillic the letters that Russian has not, when they are
// more than a few, tell the alphabet; without them and without ы, э and ё it is Bulgarian when ъ is frequent. In Latin,
// frequent words tell English. So paragraphs in another language do not change what the text is in. Cost: O(bytes) of a
// sample. Threads: pure function.
#pragma once
#include <string_view>

namespace newsx {

// An ISO 639-1 code: "ru", "en", "kk", "uk" …; empty: not known. `utf8` is valid UTF-8.
std::string_view guess_language(std::string_view utf8);

}  // namespace newsx
