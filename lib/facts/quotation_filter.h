// Which quotations of a result are printed: by whom, about whom, of what kind, status and length.
//
// Names are compared without regard to capitals and to ё and е; a name matches where it stands in another at the begin
// of a word, so that "озерова" finds "Анна Озерова". Cost: linear in the quotations' texts. Threads: pure functions.
#pragma once
#include <cstdint>
#include <string>

#include "reading/result.h"

namespace newsx {

struct QuotationFilter {
  std::string by;               // a part of the speaker's name; empty: anybody
  std::string about;            // a part of the name of somebody or something in the words; empty: anything
  std::uint8_t kinds = 0;       // a bit a QuotationKind; 0: all
  std::uint8_t statuses = 0;    // a bit a QuotationStatus; 0: all
  std::uint64_t min_words = 0;  // fewer words are left out

  bool takes_all() const { return by.empty() && about.empty() && kinds == 0 && statuses == 0 && min_words == 0; }
};
constexpr std::uint8_t kind_bit(QuotationKind kind) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
}

constexpr std::uint8_t status_bit(QuotationStatus status) {
  return static_cast<std::uint8_t>(1u << static_cast<unsigned>(status));
}

// Leaves the quotations that the filter takes; they keep their numbers.
void keep_quotations(Result& result, const QuotationFilter& filter);

}  // namespace newsx
