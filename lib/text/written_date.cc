#include "text/written_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "text/ascii.h"
#include "text/date_items.h"
#include "text/number.h"

namespace newsx {
namespace {

using Items = std::span<const DateItem>;

constexpr std::size_t kLongestDate = 100;  // bytes; more is prose

// 1732147200, 1732147200.5, 1732147200000.
std::optional<WrittenDate> read_unix_time(std::string_view text) {
  using namespace std::chrono;
  const std::size_t digits = std::min(text.find('.'), text.size());
  const std::string_view fraction = text.substr(std::min(digits + 1, text.size()));
  if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto number = read_number<std::int64_t>(text.substr(0, digits));
  if (!number || *number < 0) return std::nullopt;
  std::int64_t value = *number;
  if (digits == 12 || digits == 13) {
    value /= 1000;
  } else if (digits != 9 && digits != 10) {
    return std::nullopt;
  }
  const sys_seconds time{seconds(value)};
  const sys_days day = floor<days>(time);
  const year_month_day date(day);
  WrittenDate read;
  read.year = static_cast<int>(date.year());
  read.month = static_cast<int>(static_cast<unsigned>(date.month()));
  read.day = static_cast<int>(static_cast<unsigned>(date.day()));
  const hh_mm_ss clock(time - day);
  read.time = fmt::format("{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
  read.zone = "Z";
  return is_calendar_day(read) ? std::optional(read) : std::nullopt;
}

// 20241121101500
std::optional<WrittenDate> read_packed(std::string_view digits) {
  constexpr std::size_t day = 8, day_and_time = 14;  // digits
  if (digits.size() != day_and_time) return std::nullopt;
  const auto date = read_date(digits.substr(0, day));
  const std::vector<DateItem> time = date_items(digits.substr(day));
  WrittenDate read = date.value_or(WrittenDate());
  return date && time_at(time, 0, true, read) != 0 ? std::optional(read) : std::nullopt;
}

// The items of a comment in brackets are passed over.
std::size_t after_comment(Items items, std::size_t i) {
  while (i < items.size() && !items[i].is_mark(')')) ++i;
  return std::min(i + 1, items.size());
}

// The name of a zone that the table does not have, "EST": the time is taken without one.
bool may_be_zone(const DateItem& item) {
  constexpr std::size_t most = 5;  // letters
  return item.capitals == item.text.size() && item.text.size() <= most;
}

// Reads one item, or some, that may stand in a date; false: none of them.
class DateParser {
 public:
  explicit DateParser(Items items) : items_(items) {}

  std::optional<WrittenDate> read() {
    while (at_ < items_.size())
      if (!step()) return std::nullopt;
    return has_day_ && date_.year != 0 && is_calendar_day(date_) ? std::optional(date_) : std::nullopt;
  }

 private:
  bool step() {
    const DateItem& item = items_[at_];
    WrittenDate day;
    if (const std::size_t end = day_at(items_, at_, DateForms::alone, day); !has_day_ && end != at_) {
      date_.year = day.year;
      date_.month = day.month;
      date_.day = day.day;
      return go(end, has_day_);
    }
    const bool packed = at_ > 0 && is_same_but_case(items_[at_ - 1].text, "t");
    if (const std::size_t end = time_at(items_, at_, packed, date_); !has_time_ && end != at_)
      return go(end, has_time_);
    if (has_day_ && date_.year == 0 && item.is_number(4, 4)) {  // asctime has it at the end
      date_.year = leading_number(item.text);
      return go(at_ + 1, has_day_);
    }
    if (has_day_ && item.is_mark('(')) return go(after_comment(items_, at_), has_day_);
    const bool filler = item.is_mark(',') || item.is(DateWord::Kind::weekday) || item.is(DateWord::Kind::between) ||
                        (item.is_mark('.') && at_ > 0 && items_[at_ - 1].is(DateWord::Kind::weekday)) ||
                        (has_time_ && may_be_zone(item));
    ++at_;
    return filler;
  }

  bool go(std::size_t end, bool& seen) {
    at_ = end;
    return seen = true;
  }

  Items items_;
  std::size_t at_ = 0;
  WrittenDate date_;
  bool has_day_ = false, has_time_ = false;
};

}  // namespace

std::string WrittenDate::iso_day() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::string WrittenDate::iso() const { return time.empty() ? iso_day() : iso_day() + 'T' + time + zone; }

std::optional<WrittenDate> read_date(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  if (auto read = read_unix_time(text)) return read;
  if (auto read = read_packed(text)) return read;
  const std::vector<DateItem> items = date_items(text);
  return DateParser(items).read();
}

bool is_plain_day(std::string_view text) {
  const auto date = read_date(text);
  return date && date->iso_day() == text;
}

std::string iso_date(std::string_view text) {
  const auto date = read_date(text);
  const bool is_iso = text.size() >= 10 && text[4] == '-' && text[7] == '-';
  return date && !is_iso ? date->iso() : std::string(text);
}

int nearest_year(int month, int day, const WrittenDate& near) {
  constexpr int months_of_year = 12;
  const auto apart = [&](int year) { return std::abs((year - near.year) * months_of_year + month - near.month); };
  int best = 0;
  for (const int year : {near.year, near.year - 1, near.year + 1}) {
    const bool real = day == 0 || (std::chrono::year(year) / month / day).ok();
    if (real && (best == 0 || apart(year) < apart(best))) best = year;
  }
  return best;
}

}  // namespace newsx
