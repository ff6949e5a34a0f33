// Weeks and months of the calendar.
//
// O(1) each. Threads: functions may run at once. Errors: nothing is returned for an invalid date.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsx {

enum class Period : std::uint8_t { day, week, month };

// "2019-11-28", "2019-W48" (ISO 8601: weeks start on Monday, week 1 has the year's first Thursday), "2019-11". Nothing
// if `date` is not a valid day.
std::optional<std::string> period_of(std::string_view date, Period period);
// The period after `name`, which must come from period_of.
std::string period_after(std::string_view name, Period period);

}  // namespace newsx
