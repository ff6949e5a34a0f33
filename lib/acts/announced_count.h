// How many acts a phrase announces: "14 решений", "четырнадцать (14) документов", "три закона и пять постановлений".
//
// A number counts the noun within a few words after it. A number of a larger set ("из 20 вопросов", "по 3 законам")
// counts only if the list has as many items, an inexact one ("около 14", "больше чем 14") never. O(sentence). Threads:
// may run at once. Errors: none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "acts/announcing_words.h"

namespace newsx {

struct AnnouncedCount {
  std::uint32_t value = 0;
  TokenIndex at = 0, noun = 0;  // positions of the number and of the counted noun
  std::string_view act_class;   // class of the counted acts: "закон"; empty: unknown
  bool question = false;        // counts questions
  bool loose = false;           // of a larger set, or of what the acts are about: counts only what it fits
};

class CountReader {
 public:
  CountReader(const Document& d, AnnouncingWords& words) : d_(d), words_(words) {}

  // Whether a number starts at token i: digits, a numeral, "14-ти".
  bool begins_at(TokenIndex i);
  // Reads the number at `i` in the sentence [begin, end) and, if it counts acts, appends it to `counts`. `deed`: the
  // sentence says that something is done with acts, so programmes count, too. Returns the number's last token.
  TokenIndex read(TokenRange sentence, TokenIndex i, bool deed, std::vector<AnnouncedCount>& counts);

 private:
  std::uint32_t value_at(TokenIndex i);
  std::uint32_t figures_with_ending(TokenIndex i) const;
  TokenIndex noun_left_out(TokenIndex first, TokenIndex next);
  bool is_object(TokenIndex first, TokenIndex k) const;
  TokenIndex noun_before(TokenRange sentence, TokenIndex first, TokenIndex next);
  TokenIndex after_bracket(TokenIndex i, TokenIndex end) const;
  TokenIndex before_modifiers(TokenIndex from, TokenIndex first) const;
  bool is_inexact(TokenIndex from, TokenIndex first);
  bool is_of_more(TokenRange sentence, TokenIndex first, TokenIndex next);
  bool is_of_verb(TokenRange sentence, TokenIndex preposition) const;
  bool leads_to_contents(TokenIndex from, TokenIndex i);
  bool after_preposition(TokenIndex from, TokenIndex i) const;

  const Document& d_;
  AnnouncingWords& words_;
};

// The count that fits a list of `found` items; null: none.
const AnnouncedCount* chosen_count(std::span<const AnnouncedCount> counts, std::uint32_t found);

}  // namespace newsx
