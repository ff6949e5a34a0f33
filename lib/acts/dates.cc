#include "acts/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "acts/clock.h"
#include "text/date_words.h"
#include "text/number.h"
#include "text/roman.h"
#include "text/written_date.h"
#include "text/yo.h"

namespace newsx {
namespace {

using Day = std::chrono::year_month_day;

constexpr int kEarliestYear = 1000, kEarliestBareYear = 1900, kLatestYear = 2100;

// What stands after the hyphen or dash of "2018-2020"; empty without one.
std::string_view after_hyphen(std::string_view s) {
  const std::size_t digit = s.find_first_not_of("0123456789");
  if (digit == 0 || digit == std::string_view::npos) return {};
  const std::size_t next = s.find_first_of("0123456789", digit);
  return next == std::string_view::npos ? std::string_view{} : s.substr(next);
}

bool is_year(int n) { return n >= kEarliestYear && n <= kLatestYear; }

// What an annotation's parts say, before the article's own date is brought in.
struct DateParts {
  int day = 0, until = 0, month = 0;         // 0: not said
  int year = 0, year_until = 0;              // 0: not said
  int season = 0;                            // EDTF: 21 spring … 24 winter, 33 … 36 quarters
  int decade = 0, century = 0;               // 199 for the 1990s; 20 for the 20th
  std::optional<int> year_shift, day_shift;  // from the article's own date
  std::optional<int> week_shift;             // likewise
  int weekday = 0;                           // 1 Monday … 7 Sunday
  int month_until = 0;                       // of a stretch over months
  TokenIndex end = 0;                        // of the date: the annotation's, or before a number that is no year
  bool year_written = false;                 // not taken from the article
  bool valid = true;
};

// What the dates of a text are relative to.
struct Context {
  std::optional<Day> own;  // the article's day
  // What a day without a year is near: the article's day, or a whole date at the beginning.
  std::optional<Day> near;
  bool past = false;  // it is not after that day
};

class DateReader {
 public:
  explicit DateReader(const Document& d) : d_(d) {}

  DateParts read(const Annotation& a) const {
    DateParts r;
    r.end = a.end;
    for (const Part& p : d_.parts(a))
      if (p.end > p.begin) read_part(d_.grammar.key_name(p.key), p, r);
    r.valid = r.valid && is_possible(r);
    return r;
  }

  // The value in ISO 8601 or EDTF; empty when something is missing.
  std::string value(DateParts r, const Context& context) const {
    if (!r.valid) return {};
    const std::optional<Day>& own = context.own;
    if (r.day_shift) {
      if (!own) return {};
      const Day day(std::chrono::sys_days(*own) + std::chrono::days(*r.day_shift));
      return iso(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
    }
    if (r.week_shift || r.weekday > 0) return own ? week(r, *own) : std::string();
    if (r.decade > 0) return fmt::format("{}X", r.decade);
    if (r.century > 0) return fmt::format("{:02}XX", r.century - 1);
    if (r.year == 0 && own && r.year_shift) r.year = int(own->year()) + *r.year_shift;
    if (r.year == 0 && context.near && !r.year_shift) r.year = year_near(r, context);
    if (r.year == 0 && (r.year_shift || (r.month == 0 && r.season == 0))) return {};
    if (r.season > 0) return fmt::format("{}-{}", year_digits(r.year), r.season);
    if (r.year_until > 0) return fmt::format("{:04}/{:04}", r.year, r.year_until);
    if (r.month == 0) return fmt::format("{:04}", r.year);
    if (r.day == 0) return fmt::format("{}-{:02}", year_digits(r.year), r.month);
    if (r.month_until > 0) {
      // From December on the year would change, and EDTF cannot say of two unknown years that they are neighbours.
      if (r.year == 0 && r.month_until < r.month) return {};
      // A year that is written stands after the last day: "с 28 декабря по 3 января 2020 года".
      const int last_year = r.month_until < r.month && !r.year_written ? r.year + 1 : r.year;
      const std::string first = iso(r.month_until < r.month ? last_year - 1 : last_year, r.month, r.day);
      const std::string last = iso(last_year, r.month_until, r.until);
      return first.empty() || last.empty() ? std::string() : first + '/' + last;
    }
    std::string first = iso(r.year, r.month, r.day);
    if (r.until <= r.day || first.empty()) return first;
    const std::string last = iso(r.year, r.month, r.until);
    return last.empty() ? last : first + '/' + last;
  }

 private:
  // EDTF's unspecified digits where the year is not known.
  static std::string year_digits(int year) { return year == 0 ? "XXXX" : fmt::format("{:04}", year); }

  // Empty: the calendar has no such day. The year 0 is an unknown one, which may be a leap year.
  static std::string iso(int year, int month, int day) {
    if (!(std::chrono::year(year) / month / day).ok()) return {};
    return fmt::format("{}-{:02}-{:02}", year_digits(year), month, day);
  }

  // "на прошлой неделе", "в минувшую пятницу": the ISO week, or the day in it; a weekday without a word for which is
  // not guessed.
  static std::string week(const DateParts& r, const Day& own) {
    using namespace std::chrono;
    if (!r.week_shift) return {};
    const sys_days day = own;
    const int today = int(weekday(day).iso_encoding());
    if (r.weekday > 0) {
      // The last one before the article's day, or the first one after it.
      int apart = r.weekday - today;
      if (*r.week_shift < 0 && apart >= 0) apart -= 7;
      if (*r.week_shift > 0 && apart <= 0) apart += 7;
      const Day that(day + days(apart));
      return iso(int(that.year()), int(unsigned(that.month())), int(unsigned(that.day())));
    }
    const sys_days thursday = day + days(7 * *r.week_shift + 4 - today);  // its year is the week's
    const year week_year = Day(thursday).year();
    const int number = int((thursday - sys_days(week_year / January / 1)).count()) / 7 + 1;
    return fmt::format("{:04}-W{:02}", int(week_year), number);
  }

  void read_part(std::string_view key, const Part& p, DateParts& r) const {
    struct Number {
      std::string_view key;
      int DateParts::*field;
      int value;
    };
    static constexpr std::array<Number, 8> kSeasons = {{{"spring", &DateParts::season, 21},
                                                        {"summer", &DateParts::season, 22},
                                                        {"autumn", &DateParts::season, 23},
                                                        {"winter", &DateParts::season, 24},
                                                        {"first", &DateParts::season, 33},
                                                        {"second", &DateParts::season, 34},
                                                        {"third", &DateParts::season, 35},
                                                        {"fourth", &DateParts::season, 36}}};
    for (const Number& n : kSeasons)
      if (n.key == key) r.*n.field = n.value;
    const std::string_view word = d_.text_of(p.begin);
    if (key == "day") read_range(word, r.day, r.until);
    if (key == "until") r.until = leading_number(word);
    if (key == "month") r.month = month_at(p.begin);
    if (key == "year") read_year(p, r);
    if (key == "month_until") r.month_until = month_at(p.begin);
    if (key == "this_week") r.week_shift = 0;
    if (key == "last_week") r.week_shift = -1;
    if (key == "next_week") r.week_shift = 1;
    if (key == "weekday") r.weekday = weekday_at(p.begin);
    if (key == "year_until") r.year_until = leading_number(word);
    if (key == "decade") read_decade(word, r);
    if (key == "century") r.century = roman_value(word) > 0 ? roman_value(word) : leading_number(word);
    if (key == "this") r.year_shift = 0;
    if (key == "last") r.year_shift = -1;
    if (key == "next") r.year_shift = 1;
    if (key == "today") r.day_shift = day_shift(p.begin);
    if (key == "figures") read_figures(word, r);
  }

  int day_shift(TokenIndex t) const {
    const auto word = date_word(without_yo(d_.folded(t)));
    return word && word->kind == DateWord::Kind::sentence ? read_number<int>(word->value).value_or(0) : 0;
  }

  // "27-28" in one token.
  static void read_range(std::string_view word, int& from, int& to) {
    from = leading_number(word);
    const std::string_view rest = after_hyphen(word);
    if (!rest.empty()) to = leading_number(rest);
  }

  // "2019", "2018-2020", "1990-е". A number without "год" after it may count something else: "25 мая 1500 человек".
  void read_year(const Part& p, DateParts& r) const {
    const std::string_view word = d_.text_of(p.begin);
    const bool has_year_word = p.end < r.end;
    const int year = leading_number(word);
    if (!has_year_word && (year < kEarliestBareYear || year > kLatestYear)) {
      r.end = p.begin;
      return;
    }
    r.year_written = true;
    read_range(word, r.year, r.year_until);
    if (r.year_until == 0 && word.find('-') != std::string_view::npos) read_decade(word, r);
  }

  // 199 for "1990-е".
  static void read_decade(std::string_view word, DateParts& r) {
    const int year = leading_number(word);
    r.valid = is_year(year) && year % 10 == 0 && after_hyphen(word).empty();
    r.decade = year / 10;
  }

  // 28.11.2019, 28.11.19, 2019-11-28
  static void read_figures(std::string_view word, DateParts& r) {
    std::array<int, 3> n{};
    std::size_t count = 0;
    for (std::string_view rest = word; !rest.empty() && count < n.size(); rest = after_hyphen(rest))
      n[count++] = leading_number(rest);
    if (n[0] > 31) std::swap(n[0], n[2]);
    r.day = n[0];
    r.month = n[1];
    r.year = n[2] >= 0 && n[2] < 100 && count == 3 ? n[2] + (n[2] < 50 ? 2000 : 1900) : n[2];
  }

  int month_at(TokenIndex t) const {
    for (const NameMatch& m : d_.names_at(t))
      if (d_.gazetteer.entry_class(m.entry) == "month") return leading_number(d_.attribute(m.entry, "value"));
    return 0;
  }

  int weekday_at(TokenIndex t) const {
    for (const Analysis& a : d_.analyses(t)) {
      const auto word = date_word(without_yo(a.lemma));
      if (word && word->kind == DateWord::Kind::weekday && !word->abbreviated) return leading_number(word->value);
    }
    return 0;
  }

  static bool is_possible(const DateParts& r) {
    if (r.day < 0 || r.day > 31 || r.until < 0 || r.until > 31 || r.month < 0 || r.month > 12) return false;
    if (r.century < 0 || r.century > 21) return false;
    return (r.year == 0 || is_year(r.year)) && (r.year_until == 0 || is_year(r.year_until));
  }

  static int year_near(const DateParts& r, const Context& context) {
    if (r.month == 0) return 0;
    const Day& near = *context.near;
    WrittenDate there;
    there.year = int(near.year());
    there.month = int(unsigned(near.month()));
    there.day = int(unsigned(near.day()));
    const int year = nearest_year(r.month, r.day, there);
    const bool later = std::pair(r.month, r.day) > std::pair(there.month, there.day);
    return context.past && (year > there.year || (year == there.year && later)) ? year - 1 : year;
  }

  const Document& d_;
};

// The day of what settle_day() gives; nothing where it is not known.
std::optional<Day> day_of(std::string_view iso) {
  const auto date = read_date(iso);
  if (!date || date->year == 0) return std::nullopt;
  return std::chrono::year(date->year) / date->month / date->day;
}

// The first whole date in the headline or first paragraph that is not an act's ("закон от 28.12.2010"). It is not the
// article's day, but tells which year the article is about.
std::optional<Day> first_whole_date(const Document& d, const DateReader& reader) {
  constexpr int kParagraphs = 2;
  int paragraphs = 0;
  TokenIndex end = 0;
  for (; end < d.token_count(); ++end)
    if (d.token(end).has(token_flag::paragraph_start) && ++paragraphs > kParagraphs) break;
  for (const Annotation& a : d.cascade.annotations) {
    d.stop.check();
    if (a.rule == kNoRule || a.begin >= end || d.cls(a) != "date") continue;
    if (a.begin > 0 && d.is(a.begin - 1, FunctionWord::from)) continue;
    const DateParts r = reader.read(a);
    if (!r.valid || r.day == 0 || r.month == 0 || r.year == 0) continue;
    const Day day = std::chrono::year(r.year) / r.month / r.day;
    if (day.ok()) return day;
  }
  return std::nullopt;
}

}  // namespace

std::string_view date_value(const Document& d, const Annotation& date, std::string_view day) {
  const std::optional<Day> own = day_of(day);
  const DateReader reader(d);
  return d.store(reader.value(reader.read(date), {.own = own, .near = own}));
}

std::string_view past_date_value(const Document& d, const Annotation& date, std::string_view day) {
  const std::optional<Day> own = day_of(day);
  const DateReader reader(d);
  return d.store(reader.value(reader.read(date), {.own = own, .near = own, .past = true}));
}

void read_dates(const Document& d, std::string_view day, std::vector<Date>& out) {
  const DateReader reader(d);
  Context context;
  context.own = day_of(day);
  context.near = context.own ? context.own : first_whole_date(d, reader);
  std::vector<FoundDate> found;
  for (const Annotation& a : d.cascade.annotations) {
    d.stop.check();
    if (a.rule == kNoRule || d.cls(a) != "date") continue;
    const DateParts r = reader.read(a);
    if (r.valid) found.push_back({a.begin, r.end, d.store(reader.value(r, context))});
  }
  add_times(d, found);
  for (const FoundDate& date : found) out.push_back({.span = d.span_of(date.begin, date.end), .value = date.value});
}

}  // namespace newsx
