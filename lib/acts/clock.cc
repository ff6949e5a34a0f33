#include "acts/clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/number.h"

namespace newsx {
namespace {

constexpr std::size_t kDayLength = 10;  // bytes of "2019-11-28"
constexpr int kNoon = 12;

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
      if (key == "shift" && zone == "Z") zone = fmt::format("{}{:02}:00", behind ? '-' : '+', leading_number(word));
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

  const Document& d_;
};

// Whether [end, begin) holds at most a comma or an opening bracket.
bool adjoin(const Document& d, TokenIndex end, TokenIndex begin) {
  if (end == begin) return true;
  return end + 1 == begin && (d.text_of(end) == "," || d.token(end).kind == TokenKind::bracket_open);
}

// The day of the date right before or after a clock; empty: none.
std::string_view day_beside(const Document& d, const std::vector<FoundDate>& dates, const Annotation& clock) {
  const auto after = std::lower_bound(dates.begin(), dates.end(), clock.begin,
                                      [](const FoundDate& date, TokenIndex i) { return date.begin < i; });
  const auto day_of = [](const FoundDate& date) {
    const bool day = date.value.size() == kDayLength || date.value.substr(kDayLength).starts_with('T');
    return day ? date.value.substr(0, kDayLength) : std::string_view();
  };
  if (after != dates.begin() && after[-1].value.size() >= kDayLength && adjoin(d, after[-1].end, clock.begin))
    return day_of(after[-1]);
  if (after != dates.end() && after->value.size() >= kDayLength && adjoin(d, clock.end, after->begin))
    return day_of(*after);
  return {};
}

}  // namespace

void add_times(const Document& d, std::vector<FoundDate>& dates) {
  const ClockReader reader(d);
  for (const Annotation& a : d.cascade.annotations) {
    d.stop.check();
    if (a.rule == kNoRule || d.cls(a) != "clock") continue;
    const std::string_view day = day_beside(d, dates, a);
    if (day.empty()) continue;
    const std::string value = reader.value(a, day);
    if (value.empty()) continue;
    const FoundDate time = {a.begin, a.end, d.store(value)};
    dates.insert(std::upper_bound(dates.begin(), dates.end(), time,
                                  [](const FoundDate& x, const FoundDate& y) { return x.begin < y.begin; }),
                 time);
  }
}

}  // namespace newsx
