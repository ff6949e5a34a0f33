#include "study/calendar.h"

#include <fmt/format.h>

#include <chrono>

#include "text/number.h"

namespace newsx {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t kDay = 10;  // letters of "2019-11-28"

std::optional<year_month_day> parse(std::string_view text) {
  if (text.size() < kDay || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_number<int>(text.substr(0, 4));
  const auto month = read_number<int>(text.substr(5, 2)), day = read_number<int>(text.substr(8, 2));
  if (!year || !month || !day || *month < 0 || *day < 0) return std::nullopt;
  const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string name_of(year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

sys_days monday_of(sys_days day) { return day - days(std::chrono::weekday(day).iso_encoding() - 1); }

std::string week_name(sys_days day) {
  const sys_days thursday = monday_of(day) + days(3);
  const auto year = year_month_day(thursday).year();
  const auto since = thursday - sys_days(year / std::chrono::January / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(year), since.count() / 7 + 1);
}

}  // namespace

std::optional<std::string> period_of(std::string_view date, Period period) {
  const auto day = parse(date);
  if (!day) return std::nullopt;
  if (period == Period::day) return name_of(*day);
  if (period == Period::month) return name_of(*day).substr(0, 7);
  return week_name(sys_days(*day));
}

std::string period_after(std::string_view name, Period period) {
  if (period == Period::day) return name_of(sys_days(*parse(name)) + days(1));
  const int year = *read_number<int>(name.substr(0, 4));
  if (period == Period::month) {
    const auto next =
        std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(*read_number<int>(name.substr(5, 2)))) +
        std::chrono::months(1);
    return name_of(next / 1).substr(0, 7);
  }
  // The week of January 4th is the first one.
  const sys_days first = monday_of(sys_days(std::chrono::year(year) / std::chrono::January / 4));
  return week_name(first + days(7 * *read_number<int>(name.substr(6, 2))));
}

}  // namespace newsx
