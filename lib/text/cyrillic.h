// Guesses the 8-bit Cyrillic encoding of a text.
//
// Method: of all letter pairs of a Russian text, 94 % are among the 300 most frequent (counted on newspaper text); in
// a wrong encoding the same bytes mostly make other pairs. Small letters followed by a capital inside a word, and box
// drawing or control characters, are evidence against an encoding too. Cost: O(bytes) of a sample, once an encoding.
// Threads: pure function.
#pragma once
#include <string_view>

namespace newsx {

struct CyrillicGuess {
  std::string_view encoding;  // ICU's name
  double score = 0;  // good pairs minus bad ones, as a share of the pairs: 1 is best, below 0.3 it is hardly Russian
};

CyrillicGuess guess_cyrillic(std::string_view bytes);

}  // namespace newsx
