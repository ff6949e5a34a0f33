// Runs of words, and how often each occurs.
//
// A run lies in one sentence, with no mark between its words. Memory: a record a distinct run. `add` is O(words).
// Threads: one a thread, joined with `add`, which is associative and commutative. Errors: Stopped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/tokenized_text.h"
#include "study/figure.h"
#include "study/written_forms.h"

namespace newsx {

class Ngrams {
 public:
  // `size`: words a run; `forms`: as the words stand (counted_word.h), not their lemmas.
  Ngrams(unsigned size, bool forms) : size_(size), forms_(forms) {}

  // `utf8`: the text of the tokens. Throws Stopped; then nothing of it is counted.
  void add(const TokenizedText& text, std::string_view utf8);
  void add(const Ngrams& other);

  struct Ngram {
    std::string words;
    std::string form;  // as it is most often written
    std::uint64_t count = 0, documents = 0;
    double per_10000 = 0;  // words
  };
  // The most frequent first, of equals by the alphabet. `top` 0: all.
  std::vector<Ngram> list(std::uint64_t top, std::uint64_t least) const;
  static Figures<Ngram> figures();
  std::uint64_t words() const { return words_; }

 private:
  void count(const TokenizedText& text, std::string_view utf8, Stop stop);

  struct Count {
    std::uint64_t all = 0, documents = 0;
    std::uint64_t last = 0;  // the document that was counted last
    WrittenForms forms = {};
  };
  unsigned size_;
  bool forms_;
  std::unordered_map<std::string, Count> counts_;
  std::uint64_t words_ = 0, documents_ = 0;
};

}  // namespace newsx
