// The words and sentences of a text with the reading of each word in context: what `newsx tokens` prints and statistics
// of words count.
//
// Views into a thread's Scratch, valid until its next use. Threads: may be read at once.
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
  std::span<const std::uint8_t> choice;  // one reading per token: words.analyses(token.word)[choice]
  Stop stop = {};                        // to be checked by loops over the tokens
};

}  // namespace newsx
