// N-grams of words and their frequencies.
//
// An n-gram lies within a sentence, with no punctuation between its words. Memory: one record per distinct n-gram.
// `add` is O(words). Threads: one object per thread, joined with `add`, which is associative and commutative. Errors:
// Stopped.
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
  // `size`: words per n-gram; `forms`: count the forms in the text (counted_word.h) instead of lemmas.
  Ngrams(unsigned size, bool forms) : size_(size), forms_(forms) {}

  // `utf8`: the text of the tokens. Throws Stopped; then nothing of the text is counted.
  void add(const TokenizedText& text, std::string_view utf8);
  void add(const Ngrams& other);

  struct Ngram {
    std::string words;
    std::string form;  // its most frequent form
    std::uint64_t count = 0, documents = 0;
    double per_10000 = 0;  // words
  };
  // The most frequent first, ties alphabetically. `top` 0: all.
  std::vector<Ngram> list(std::uint64_t top, std::uint64_t least) const;
  static Figures<Ngram> figures();
  std::uint64_t words() const { return words_; }

 private:
  void count(const TokenizedText& text, std::string_view utf8, Stop stop);

  struct Count {
    std::uint64_t all = 0, documents = 0;
    std::uint64_t last = 0;  // the document counted last
    WrittenForms forms = {};
  };
  unsigned size_;
  bool forms_;
  std::unordered_map<std::string, Count> counts_;
  std::uint64_t words_ = 0, documents_ = 0;
};

}  // namespace newsx
