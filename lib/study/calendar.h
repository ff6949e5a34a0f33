// Days, weeks and months of articles.
//
// O(1) each. Threads: functions may run at once. Errors: nothing is returned for what is no date.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"

namespace newsx {

enum class Period : std::uint8_t { day, week, month };

// The article's date as "2019-11-28": as told beside its text, else in its file's name ("2019-11-28", "20191128"), else
// the first whole date near the text's begin, where a dateline stands. Empty: not known.
std::string article_date(const Result& result, std::string_view name);

// "2019-11-28", "2019-W48" (ISO 8601: weeks begin on Monday, the first has the year's first Thursday), "2019-11".
// Nothing where `date` is no day of the calendar.
std::optional<std::string> period_of(std::string_view date, Period period);
// The one after it; `name` is one that period_of gave.
std::string period_after(std::string_view name, Period period);

}  // namespace newsx
