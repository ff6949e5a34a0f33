// The words and sentences of a text, each with the reading chosen in its sentence: what `newsx tokens` prints and what
// statistics of words count.
//
// Views into a thread's Scratch, valid until it is used again. Threads: reading at once is safe.
#pragma once
#include <cstdint>
#include <span>

#include "base/stop.h"
#include "morph/words.h"
#include "tokens/token.h"

namespace newsx {

struct TokenizedText {
  const Tokens& tokens;
  const Vocabulary& vocabulary;
  const Words& words;
  std::span<const std::uint8_t> choice;  // a reading for each token: words.analyses(token.word)[choice]
  Stop stop = {};                        // checked by whoever loops over the tokens
};

}  // namespace newsx
