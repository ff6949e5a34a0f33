// Times of the day: what the rules found as class clock, with the day beside it.
//
// "3 июня в 15:00 мск" is 2025-06-03 and 2025-06-03T15:00+03:00. The zone is that which is named, by zones.tsv; one
// whose offset was another on that day is left out. A time without a day is passed over. O(annotations).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"

namespace newsx {

// A date that was found: tokens [begin, end) and its value.
struct FoundDate {
  TokenIndex begin = 0, end = 0;
  std::string_view value;
};

// Appends the times to `dates`, which are by position and are so afterwards.
void add_times(const Document& d, std::vector<FoundDate>& dates);

}  // namespace newsx
