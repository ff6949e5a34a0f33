// Numbers the distinct words that a thread has met.
//
// Higher layers keep what they know of a word (its analyses, names, rule classes) in arrays beside it, indexed by
// WordId, so that a word is worked on once however often it stands in a text. Between documents, when the vocabulary
// has grown past its bound, `forget` drops all words but the first kLasting, which include the frequent ones;
// `generation` and `kept_since` tell those arrays which of their entries are still valid. Cost: `id_of` is one hash and
// one probe on average. Threads: one vocabulary a thread.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/stop.h"
#include "tokens/token.h"

namespace newsx {

// The folded form of a word: case, hyphens, apostrophes and disguised Cyrillic as `Vocabulary::id_of` folds them.
// O(bytes).
std::string folded_word(std::string_view word);

class Vocabulary {
 public:
  Vocabulary();

  // `word`: a token's text as it stands. Case is folded (Cyrillic and Latin to small letters), soft hyphens (U+00AD)
  // and combining accents (U+0301, U+0300) are left out, no-break hyphens (U+2011, U+2010) become "-", curly
  // apostrophes "'". ё stays ё.
  WordId id_of(std::string_view word);

  // Gives each token its word, as id_of does, but hides most cache misses by prefetching.
  void number(std::string_view text, std::span<Token> tokens, Stop stop = {});

  // The folded form.
  std::string_view folded(WordId id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }

  // This many words, the first that were met, survive `forget` with their ids.
  static constexpr WordId kLasting = 17'000;
  void forget();
  void clear();
  // Grows by one at each `forget` and `clear`.
  std::uint32_t generation() const { return generation_; }
  // Ids below this one still mean the same words as in that generation.
  std::size_t kept_since(std::uint32_t generation) const {
    return generation == generation_ ? size() : generation < cleared_ ? 0 : std::min<std::size_t>(kLasting, size());
  }

 private:
  struct Slot {
    const char* letters = nullptr;
    std::uint32_t check = 0;   // bits of the hash, and the length
    std::uint32_t number = 0;  // WordId plus 1; 0 is a free slot
  };
  // A spelling that is not folded: found again without folding it.
  struct RawWord {
    const char* letters = nullptr;
    std::uint32_t size = 0;  // bytes; 0 is a free slot
    std::uint32_t check = 0;
    WordId id = 0;
  };
  Slot& slot_of(std::string_view folded, std::uint64_t hash);
  WordId id_of(std::string_view word, std::uint64_t hash);
  WordId add(std::string_view word, std::uint64_t hash);
  WordId add_folded(std::string_view folded, std::uint64_t hash);
  void fill_slots();
  void forget_spellings();
  void grow_raw();
  std::vector<Slot> slots_;  // open addressing over folded words
  std::vector<std::string_view> words_;
  Arena lasting_letters_, letters_;  // of the first kLasting words, and of the others
  std::vector<RawWord> raw_slots_;   // open addressing over spellings
  Arena raw_letters_;
  std::size_t raw_count_ = 0;
  std::string fold_buffer_;
  std::uint32_t generation_ = 0;
  std::uint32_t cleared_ = 0;  // the generation that the last `clear` began
};

}  // namespace newsx
