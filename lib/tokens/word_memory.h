// What a pass remembers of each word of a vocabulary, from document to document.
//
// A full vocabulary forgets words, and their numbers get new meanings: whoever keeps something by word follows its
// generations. WordMemory does so for one array; caches of another shape hold a VocabularyFollower.
// Threads: one a thread, beside its Vocabulary.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "tokens/vocabulary.h"

namespace newsx {

// Follows the generations of one vocabulary.
class VocabularyFollower {
 public:
  // Whether words were forgotten since the last catch_up.
  bool is_behind(const Vocabulary& vocabulary) const { return generation_ != vocabulary.generation(); }
  // Words below the number returned mean what they did at the last catch_up.
  std::size_t catch_up(const Vocabulary& vocabulary) {
    const std::size_t kept = vocabulary.kept_since(generation_);
    generation_ = vocabulary.generation();
    return kept;
  }

 private:
  std::uint32_t generation_ = 0;
};

template <typename T>
class WordMemory {
 public:
  // Call at the start of each document: drops what `vocabulary` forgot and adds a T{} for each new word. Returns the
  // first new word; all after it are new. O(new words).
  WordId update(const Vocabulary& vocabulary) {
    if (follower_.is_behind(vocabulary)) words_.resize(std::min(words_.size(), follower_.catch_up(vocabulary)));
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
  VocabularyFollower follower_;
};

}  // namespace newsx
