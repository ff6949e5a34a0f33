// How the document as a whole writes its words: with a capital inside a sentence, or in lower case.
//
// Forms of a word are grouped by their beginning without the case ending, which needs no dictionary and so works for
// unknown names: "Токаева", "Токаеву" → "токаев". Endings of nouns and adjectives are cut; -ов, -ев and -ин stay, since
// they end surnames. Cost: O(tokens) per document; the stem of each word of the vocabulary is computed once. Threads:
// may run at once. Errors: Stopped.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "tokens/token.h"
#include "tokens/vocabulary.h"
#include "tokens/word_memory.h"

namespace newsx {

// The word without its case ending; keeps at least three letters. `folded`: lower case.
std::string_view stem(std::string_view folded);

class StemTable {
 public:
  // Reads the document; `evidence` gets one byte per token (evidence::… bits of grammar.h).
  void read(const Tokens& tokens, const Vocabulary& vocabulary, std::vector<std::uint8_t>& evidence, Stop stop = {});

  std::uint64_t hash_of(WordId word) const { return hashes_[word]; }
  static std::uint64_t hash_of(std::string_view folded);

 private:
  std::uint32_t number_of(WordId word);
  std::uint32_t& slot_of(std::uint64_t hash);
  void fill_slots();

  std::vector<std::uint64_t> hashes_;  // of stems, by WordId
  std::vector<std::uint32_t> stems_;   // numbers of stems, by WordId
  std::vector<std::uint32_t> slots_;   // open addressing by hash: the first word with the stem, plus 1; 0 is free
  std::uint32_t stem_count_ = 0;
  std::vector<std::uint8_t> seen_;  // evidence bits in this document, by number
  VocabularyFollower follower_;
};

}  // namespace newsx
