// What a pass remembers of each word of a vocabulary, from document to document.
//
// Threads: one a thread, beside its Vocabulary.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "tokens/vocabulary.h"

namespace newsx {

template <typename T>
class WordMemory {
 public:
  // Call at the start of each document: drops what `vocabulary` forgot and adds a T{} for each new word. Returns the
  // first new word; all after it are new. O(new words).
  WordId update(const Vocabulary& vocabulary) {
    if (generation_ != vocabulary.generation()) {
      words_.resize(std::min(words_.size(), vocabulary.kept_since(generation_)));
      generation_ = vocabulary.generation();
    }
    const auto first_new = static_cast<WordId>(words_.size());
    words_.resize(vocabulary.size());
    return first_new;
  }
  // Back to the state before the first document.
  void forget() { words_.clear(); }
  T& operator[](WordId word) { return words_[word]; }
  const T& operator[](WordId word) const { return words_[word]; }

 private:
  std::vector<T> words_;
  std::uint32_t generation_ = 0;
};

}  // namespace newsx
