// Words that stand near a word more often than by chance.
//
// Surface cooccurrence (S. Evert, "Corpora and collocations", 2008): of all words but the looked for ones themselves,
// `row` stand near one of them, a collocate occurs `column` times and `both` times near. Near: within some words in the
// same sentence, or anywhere in it; a word near two hits counts once.
// Of log_dice the two sides are hits and collocates: 2·f(x,y)/(f(x) + f(y)) with, for 2·f(x,y), the hits that the
// collocate is near plus the collocates that a hit is near. Where each has one of the other that is the usual figure;
// where a hit has several collocates, or they several hits, it never is above 1, as a count of pairs or of one side
// would be. Memory: a record a distinct lemma. `add` of a text is O(words). Threads: one a thread, joined with `add`,
// which is associative and commutative. Errors: Stopped.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "reading/tokenized_text.h"
#include "study/association.h"
#include "study/figure.h"
#include "study/word_class.h"
#include "study/written_forms.h"

namespace newsx {

class Collocations {
 public:
  // `window`: words each side; 0: the whole sentence.
  explicit Collocations(unsigned window) : window_(window) {}

  // `utf8`: the text of the tokens; `places`: where the looked for words stand, in order of the text.
  void add(const TokenizedText& text, std::string_view utf8, std::span<const Span> places);
  void add(const Collocations& other);

  struct Collocate {
    std::string lemma;
    WordClass word_class = WordClass::other;
    std::string form = {};  // as it is most often written near a hit
    Contingency counts = {};
    Contingency sides = {};  // of log_dice, see above
    std::uint64_t hits = 0;  // that it is near
  };
  // Those with a value can order the rows.
  static Figures<Collocate> figures();
  struct Wanted {
    std::string_view measure = "ll";  // one of the figures with a value
    std::uint64_t top = 0;            // 0: all
    std::uint64_t least = 1;          // times near
    WordClasses classes = kAllClasses;
  };
  // Those that are near more often than expected, by the measure; equal ones in alphabetical order.
  std::vector<Collocate> list(const Wanted& wanted) const;
  std::uint64_t hits() const { return hits_; }

 private:
  struct Count {
    std::uint64_t all = 0, near = 0, hits = 0;
    WrittenForms forms = {};  // near

    void add(const Count& other) {
      forms.add(other.forms);
      all += other.all;
      near += other.near;
      hits += other.hits;
    }
  };
  struct Found;
  using Key = std::pair<std::string, WordClass>;
  unsigned window_;
  std::map<Key, Count> counts_;
  std::uint64_t words_ = 0, near_ = 0, hits_ = 0;
};

}  // namespace newsx
