#include "text/article_day.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "text/ascii.h"
#include "text/dateline.h"
#include "text/written_date.h"

namespace newsx {
namespace {

// As the enumerators stand.
constexpr std::array<std::string_view, 10> kDateSources = {"",       "archive", "document", "filename", "dateline",
                                                           "option", "mail",    "feed",     "page",     "field"};

// The first day among the digits of a file's name. Names of folders do not count.
std::optional<WrittenDate> day_in_name(std::string_view name) {
  constexpr std::size_t packed = 8, parted = 10;  // 20191128, 2019-11-28
  constexpr int first_year = 1900;                // smaller numbers are no years
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  for (std::size_t i = 0; i + packed <= name.size(); ++i) {
    if (!is_ascii_digit(name[i]) || (i > 0 && is_ascii_digit(name[i - 1]))) continue;
    const char mark = name[i + 4];
    const bool has_marks =
        (mark == '-' || mark == '_' || mark == '.') && i + parted <= name.size() && name[i + 7] == mark;
    std::string digits(name.substr(i, has_marks ? parted : packed));
    const std::size_t end = i + digits.size();
    if (has_marks) std::erase(digits, mark);
    if (digits.size() != packed || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) continue;
    if (end < name.size() && is_ascii_digit(name[end])) continue;
    const auto day = read_date(digits);
    if (day && day->year >= first_year) return day;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(DateSource source) { return kDateSources[static_cast<std::size_t>(source)]; }

DateSource date_source_of(std::string_view name) {
  const auto* found = std::find(kDateSources.begin(), kDateSources.end(), name);
  return found == kDateSources.end() ? DateSource::none : static_cast<DateSource>(found - kDateSources.begin());
}

void offer_day(Text& text, std::string_view day, DateSource source) {
  if (day.empty() || source <= text.date_source) return;
  text.date = day;
  text.date_source = source;
}

void settle_day(Text& text, std::string_view name) {
  text.day_settled = true;
  if (text.date_source > DateSource::dateline) return;
  const auto named = day_in_name(name);
  if (named) offer_day(text, named->iso_day(), DateSource::filename);
  auto dateline = find_dateline(text.utf8);
  if (dateline && dateline->year == 0 && named) dateline->year = nearest_year(dateline->month, dateline->day, *named);
  if (dateline && dateline->year != 0) offer_day(text, dateline->iso_day(), DateSource::dateline);
}

}  // namespace newsx
