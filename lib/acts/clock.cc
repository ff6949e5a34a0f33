#include "acts/clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/number.h"

namespace newsx {
namespace {

constexpr std::size_t kDayLength = 10;  // bytes of "2019-11-28"
constexpr int kNoon = 12;
constexpr int kFarthestZone = 14;  // hours from UTC: the Line Islands

// "15:00", "9.05", "18:45:10" as hours and minutes; nothing else is a time.
struct HourMinute {
  int hour = -1, minute = 0;
  bool is_real() const { return hour >= 0 && hour < 24 && minute >= 0 && minute < 60; }
};

HourMinute read_figures(std::string_view text) {
  const std::string_view hour = leading_digits(text);
  text.remove_prefix(hour.size());
  if (hour.size() > 2 || text.empty() || (text[0] != ':' && text[0] != '.')) return {};
  text.remove_prefix(1);
  const std::string_view minute = leading_digits(text);
  text.remove_prefix(minute.size());
  if (minute.size() != 2 || (!text.empty() && text[0] != ':')) return {};
  return {leading_number(hour), leading_number(minute)};
}

class ClockReader {
 public:
  explicit ClockReader(const Document& d) : d_(d) {}

  // Empty: no time.
  std::string value(const Annotation& clock, std::string_view day) const {
    HourMinute time;
    bool evening = false, behind = false;
    std::string zone;
    for (const Part& p : d_.parts(clock)) {
      if (p.end <= p.begin) continue;
      const std::string_view key = d_.grammar.key_name(p.key), word = d_.text_of(p.begin);
      if (key == "clock") time = read_figures(word);
      if (key == "hours") time.hour = leading_number(word);
      if (key == "minutes") time.minute = leading_number(word);
      if (key == "evening") evening = true;
      if (key == "behind") behind = true;
      if (key == "zone") zone = offset(p, day);
      if (key == "shift" && zone == "Z") zone = shifted(word, behind);
    }
    if (evening && time.hour > 0 && time.hour < kNoon) time.hour += kNoon;
    if (!time.is_real()) return {};
    return fmt::format("{}T{:02}:{:02}{}", day, time.hour, time.minute, zone);
  }

 private:
  std::string offset(const Part& zone, std::string_view day) const {
    for (const NameMatch& m : d_.names_at(zone.begin)) {
      if (d_.gazetteer.entry_class(m.entry) != "zone") continue;
      const std::string_view since = d_.attribute(m.entry, "since");
      return since <= day ? std::string(d_.attribute(m.entry, "offset")) : std::string();
    }
    return {};
  }

  // "3" of "UTC+3", "5:30" of "UTC+5:30". Empty: no zone is so far from UTC.
  static std::string shifted(std::string_view word, bool behind) {
    HourMinute shift = read_figures(word);
    if (!shift.is_real()) shift = {read_number<int>(word).value_or(-1), 0};
    if (shift.hour < 0 || shift.hour > kFarthestZone) return {};
    return fmt::format("{}{:02}:{:02}", behind ? '-' : '+', shift.hour, shift.minute);
  }

  const Document& d_;
};

// Whether [end, begin) holds at most a comma or an opening bracket.
bool adjoin(const Document& d, TokenIndex end, TokenIndex begin) {
  if (end == begin) return true;
  return end + 1 == begin && (d.text_of(end) == "," || d.token(end).kind == TokenKind::bracket_open);
}

// The day of a date; empty: it is of no one day.
std::string_view day_of(const FoundDate& date) {
  if (date.value.size() < kDayLength || date.value.starts_with('X')) return {};  // EDTF has no times of such days
  const bool day = date.value.size() == kDayLength || date.value.substr(kDayLength).starts_with('T');
  return day ? date.value.substr(0, kDayLength) : std::string_view();
}

// The clocks of a document, by position.
std::vector<const Annotation*> clocks_of(const Document& d) {
  std::vector<const Annotation*> clocks;
  for (const Annotation& a : d.cascade.annotations) {
    d.stop.check();
    if (a.rule != kNoRule && d.cls(a) == "clock") clocks.push_back(&a);
  }
  std::ranges::stable_sort(clocks, {}, &Annotation::begin);
  return clocks;
}

}  // namespace

void add_times(const Document& d, std::vector<FoundDate>& dates) {
  const ClockReader reader(d);
  std::vector<FoundDate> all;  // what stands before the clock, times among it: "3 June 10:00, 12:00" has two
  auto next = dates.cbegin();
  for (const Annotation* clock : clocks_of(d)) {
    d.stop.check();
    while (next != dates.cend() && next->begin < clock->begin) all.push_back(*next++);
    std::string_view day;
    if (!all.empty() && all.back().value.size() >= kDayLength && adjoin(d, all.back().end, clock->begin))
      day = day_of(all.back());
    else if (next != dates.cend() && adjoin(d, clock->end, next->begin))
      day = day_of(*next);
    if (day.empty()) continue;
    if (const std::string value = reader.value(*clock, day); !value.empty())
      all.push_back({clock->begin, clock->end, d.store(value)});
  }
  all.insert(all.end(), next, dates.cend());
  dates = std::move(all);
}

}  // namespace newsx
