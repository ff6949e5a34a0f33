// What words of a written date mean: lib/knowledge/words/date_words.tsv, read once.
//
// O(log words). Threads: may run at once. Throws Error at the first look-up if the table has a kind that is none.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsx {

struct DateWord {
  enum class Kind : std::uint8_t { month, weekday, year, ordinal, between, label, clock, zone, sentence, of };
  Kind kind = Kind::label;
  std::string_view value;    // as the table has it
  bool abbreviated = false;  // only its beginning was written
};

// `folded`: as fold_case gives it. Of months and weekdays three letters are enough.
std::optional<DateWord> date_word(std::string_view folded);

}  // namespace newsx
