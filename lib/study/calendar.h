// Weeks and months of days.
//
// O(1) each. Threads: functions may run at once. Errors: nothing is returned for what is no date.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsx {

enum class Period : std::uint8_t { day, week, month };

// "2019-11-28", "2019-W48" (ISO 8601: weeks begin on Monday, the first has the year's first Thursday), "2019-11".
// Nothing where `date` is no day of the calendar.
std::optional<std::string> period_of(std::string_view date, Period period);
// The one after it; `name` is one that period_of gave.
std::string period_after(std::string_view name, Period period);

}  // namespace newsx
