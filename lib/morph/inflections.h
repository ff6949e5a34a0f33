// A cache of the forms that Dictionary::inflect makes of a vocabulary's words.
//
// Names and titles come in the same few forms again and again. Cost: one hash probe for a form that was made before.
// Threads: one a thread, beside its Words.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "morph/words.h"
#include "tokens/vocabulary.h"
#include "tokens/word_memory.h"

namespace newsx {

class Inflections {
 public:
  Inflections(const Words& words, const Vocabulary& vocabulary) : words_(words), vocabulary_(vocabulary) {}

  // The form of `word` that Dictionary::inflect gives for this reading, which must be one of words.analyses(word);
  // folded, empty when there is none. Valid until the vocabulary's generation changes.
  std::string_view form(WordId word, const Analysis& reading, Grammemes wanted);

 private:
  struct Slot {
    Grammemes wanted = 0;  // 0: a free slot
    std::uint32_t reading = 0;
    std::uint32_t size = 0;
    const char* letters = nullptr;
  };
  Slot& slot_of(std::uint32_t reading, Grammemes wanted);
  void grow();

  const Words& words_;
  const Vocabulary& vocabulary_;
  VocabularyFollower follower_;
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
  Arena letters_;
};

}  // namespace newsx
