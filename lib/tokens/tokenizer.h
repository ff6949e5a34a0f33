// Splits a text into tokens, sentences and paragraphs.
//
// One pass over a table of character classes that was made from ICU's properties at build time; then one pass over the
// tokens for the direction of straight quotation marks, sentence and paragraph edges. O(bytes) time, no allocation once
// the vectors have grown. Abbreviations come from a data file (lib/knowledge/words/abbreviations.tsv by default).
// Threads: const functions may run at once with different vocabularies. Errors: every valid UTF-8 text has a
// tokenization; Stopped where that is wanted.
#pragma once
#include <memory>
#include <string_view>

#include "base/stop.h"
#include "tokens/token.h"
#include "tokens/vocabulary.h"

namespace newsx {

class Tokenizer {
 public:
  // `abbreviations`: the text of an abbreviations file; `file` names it in errors. Throws Error.
  Tokenizer(std::string_view abbreviations, std::string_view file);
  // The built-in abbreviations.
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // Replaces what `out` held.
  void tokenize(std::string_view text, Vocabulary& vocabulary, Tokens& out, Stop stop = {}) const;

  // Only counts words and sentences: the fast path of `newsx tokens --count`.
  struct Counts {
    std::uint64_t tokens = 0, words = 0, sentences = 0;
  };
  // The same words and sentences as tokenize() finds, without a vocabulary. `scratch` holds them afterwards, all
  // WordIds 0.
  Counts count(std::string_view text, Tokens& scratch, Stop stop = {}) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace newsx
