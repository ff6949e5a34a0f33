// Finds the dateline of an article: the day that the article gives as its own.
//
// A dateline is a line of its own near the top that holds a date and what stands beside one (a time, a place, an
// agency), a stamp of day and time that such a line begins or ends with, or the beginning of a paragraph there:
// "БИШКЕК, 28 ноября 2019 — ТАСС", "МОСКВА, 28 ноября. /ТАСС/", "28 ноября, Минск /БЕЛТА/". Sentences and headlines
// that mention a date are none. Only the form counts; there is no table of places. O(bytes of the first lines).
// Threads: may run at once. Errors: none.
#pragma once
#include <optional>
#include <string_view>

#include "text/written_date.h"

namespace newsx {

// The first one that says its year, else the first; `year` is 0 where it says none. Years from 1900 to 2100.
std::optional<WrittenDate> find_dateline(std::string_view utf8);

}  // namespace newsx
