// Whether a full stop after a word belongs to the word, and whether the word begins sentences: abbreviations.tsv.
//
// Look-up is O(letters): one hash and a probe. Threads: const functions may run at once. Errors: a bad file throws
// Error.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/text_map.h"
#include "base/word_table.h"

namespace newsx {

// The kinds of abbreviations.tsv, as bits.
namespace abbreviation {
inline constexpr std::uint16_t ends = 1 << 0, any = 1 << 1, after_number = 1 << 2, before_name = 1 << 3,
                               before_number = 1 << 4, initial = 1 << 5, opener = 1 << 6, domain = 1 << 7;
inline constexpr std::uint16_t first_part = 1 << 8;  // "т" of "т. е.": takes its stop before a small letter
inline constexpr std::uint16_t takes_stop =
    ends | any | after_number | before_name | before_number | initial | first_part;
}  // namespace abbreviation

class Abbreviations {
 public:
  static constexpr std::size_t kLongest = 40;  // bytes, folded; longer words are none

  // abbreviations.tsv, or a table like it.
  explicit Abbreviations(WordTable row);

  // `folded` without its last full stop; of two parts: "т. е". 0 for unknown words.
  std::uint16_t kinds(std::string_view folded) const;

 private:
  TextMap<std::uint16_t> kinds_;
};

}  // namespace newsx
