// Words that occur near a word more often than by chance.
//
// Surface cooccurrence (S. Evert, "Corpora and collocations", 2008): of all words except the node itself, `row` are
// near a node, a collocate occurs `column` times, and `both` times near. Near means within a window in the same
// sentence, or anywhere in the sentence; a word near two hits counts once. log_dice takes hits and collocates as its
// two sides: 2·f(x,y)/(f(x) + f(y)), where 2·f(x,y) is the number of hits near the collocate plus the number of
// collocates near a hit. If hits and collocates pair off, this is the usual figure; if not, it still never exceeds 1,
// as a count of pairs or of one side would. Memory: one record per distinct lemma. `add` of a text is O(words).
// Threads: one object per thread, joined with `add`, which is associative and commutative. Errors: Stopped.
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
  // `window`: words on each side; 0: the whole sentence.
  explicit Collocations(unsigned window) : window_(window) {}

  // `utf8`: the text of the tokens; `places`: the hits, in text order.
  void add(const TokenizedText& text, std::string_view utf8, std::span<const Span> places);
  void add(const Collocations& other);

  struct Collocate {
    std::string lemma;
    WordClass word_class = WordClass::other;
    std::string form = {};  // its most frequent form near a hit
    Contingency counts = {};
    Contingency sides = {};  // for log_dice, see above
    std::uint64_t hits = 0;  // near which it occurs
  };
  // Rows can be sorted by figures with a value.
  static Figures<Collocate> figures();
  struct Wanted {
    std::string_view measure = "ll";  // one of the figures with a value
    std::uint64_t top = 0;            // 0: all
    std::uint64_t least = 1;          // occurrences near
    WordClasses classes = kAllClasses;
  };
  // Words that occur near more often than expected, sorted by the measure, ties alphabetically.
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
