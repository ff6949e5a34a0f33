// Times of day: what the rules found as class clock, combined with the day next to it.
//
// "3 июня в 15:00 мск" is 2025-06-03 and 2025-06-03T15:00+03:00. The time zone is the one named, by zones.tsv; one that
// had another offset on that day is ignored. A time without a day is skipped. O(annotations). Threads: may run at once.
// Errors: Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"

namespace newsx {

// A date found at tokens [begin, end), with its value.
struct FoundDate {
  TokenIndex begin = 0, end = 0;
  std::string_view value;
};

// Adds the times to `dates`, which stay sorted by position.
void add_times(const Document& d, std::vector<FoundDate>& dates);

}  // namespace newsx
