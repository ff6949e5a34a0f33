// The readings of each word of a vocabulary, looked up once.
//
// Threads: one a thread, beside its Vocabulary.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/prefetch.h"
#include "base/stop.h"
#include "morph/dictionary.h"
#include "tokens/vocabulary.h"
#include "tokens/word_memory.h"

namespace newsx {

struct Analysis {
  Reading reading;
  std::string_view lemma;  // folded
};

class Words {
 public:
  explicit Words(const Dictionary& dictionary) : dictionary_(&dictionary) {}

  // Looks up the new words of `vocabulary` and drops those that it forgot.
  void update(const Vocabulary& vocabulary, Stop stop = {});
  // Best first; never empty. Valid until the next `update`.
  std::span<const Analysis> analyses(WordId word) const {
    return {analyses_.data() + entries_[word].first, entries_[word].count};
  }
  // The union of all readings' grammemes, for quick tests.
  Grammemes any(WordId word) const { return entries_[word].any; }
  // The cases that a preposition governs; 0 for other words.
  Grammemes governed(WordId word) const { return Grammemes{entries_[word].governed} << kCaseShift; }
  bool known(WordId word) const { return analyses(word).front().reading.origin == Origin::dictionary; }
  // Prefetch the entry first, then, some tokens later, the readings.
  void prefetch_entry(WordId word) const { prefetch(&entries_[word]); }
  void prefetch_analyses(WordId word) const { prefetch(analyses_.data() + entries_[word].first); }
  const Dictionary& dictionary() const { return *dictionary_; }
  // The number of a reading that `analyses` gave, the same until the vocabulary's generation changes.
  std::uint32_t index_of(const Analysis& reading) const {
    return static_cast<std::uint32_t>(&reading - analyses_.data());
  }

 private:
  const Dictionary* dictionary_;
  std::vector<Analysis> analyses_;
  static constexpr unsigned kCaseShift = 17;  // of gram::nomn
  static_assert(gram::nomn == gram::bit(kCaseShift));
  struct Entry {
    Grammemes any;        // of all readings together
    std::uint32_t first;  // in analyses_
    std::uint16_t count;
    std::uint8_t governed;  // cases
  };
  std::vector<Entry> entries_;  // by WordId
  EndingMemory memory_;
  std::vector<Reading> scratch_;
  std::string lemma_;
  Arena lasting_lemmas_, lemmas_;  // of the words that outlive Vocabulary::forget, and of the others
  VocabularyFollower follower_;
};

// Chooses each token's reading in its sentence: `choice[token]` is an index into analyses(token.word). By agreement
// with neighbours (preposition and case, adjective and noun, pronoun and verb), by the frequency of the reading.
// O(tokens).
void choose_readings(const Tokens& tokens, const Words& words, std::vector<std::uint8_t>& choice, Stop stop = {});

}  // namespace newsx
