#include "text/date_items.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>

#include "text/cyrillic_letters.h"
#include "text/fold_case.h"
#include "text/number.h"
#include "text/utf8.h"

namespace newsx {
namespace {

using Items = std::span<const DateItem>;

constexpr int kFirstYear = 1000, kLastYear = 2100;
constexpr int kLeapYear = 2000;  // has every day that some year has

// unseen: accents, soft hyphens, marks of direction and of byte order, which are passed over.
enum class Shape : std::uint8_t { white, digit, letter, mark, unseen };

// ICU is used only for what is neither Russian nor English.
Shape shape_of(char32_t c) {
  if (is_small(c) || is_capital(c)) return Shape::letter;
  if (c >= '0' && c <= '9') return Shape::digit;
  const auto point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(point) != 0) return Shape::white;
  const auto category = u_charType(point);
  if (category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR) return Shape::unseen;
  return u_isalpha(point) != 0 ? Shape::letter : Shape::mark;
}

const char* after_unseen(const char* p, const char* end) {
  while (p < end) {
    const CodePoint c = decode_utf8(p, end);
    if (shape_of(c.value) != Shape::unseen) break;
    p += c.bytes;
  }
  return p;
}

bool is_upper_case(char32_t c) { return is_capital(c) || (!is_small(c) && u_isupper(static_cast<UChar32>(c)) != 0); }

char mark_of(char32_t c) {
  const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  const bool bullet = c == 0xB7 || c == 0x2022;
  return dash ? '-' : bullet ? '|' : c < 0x80 ? static_cast<char>(c) : '\0';
}

// Two digits: the years from 1950 on (RFC 2822, 4.3).
int whole_year(std::string_view digits) {
  const int year = leading_number(digits);
  return digits.size() > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

// An item that follows without white space.
const DateItem* joined(Items items, std::size_t i) {
  return i < items.size() && !items[i].spaced ? &items[i] : nullptr;
}

// The minutes or seconds of a time: ":15".
bool is_part(Items items, std::size_t i) {
  return joined(items, i) && items[i].is_mark(':') && joined(items, i + 1) && items[i + 1].is_number(2, 2);
}

// 2024-11-21, 21.11.2024
std::size_t figures_at(Items items, std::size_t i, WrittenDate& date) {
  constexpr std::size_t count = 5;  // three numbers and two marks
  for (std::size_t k = 1; k < count; ++k)
    if (joined(items, i + k) == nullptr) return i;
  const DateItem &first = items[i], &mark = items[i + 1], &month = items[i + 2], &last = items[i + 4];
  const bool is_marked = mark.is_mark('-') || mark.is_mark('.') || mark.is_mark('/');
  if (!is_marked || !items[i + 3].is_mark(mark.mark) || !month.is_number(1, 2)) return i;
  const DateItem *next = joined(items, i + count), *more = joined(items, i + count + 1);
  if (next && more && next->is_mark(mark.mark) && more->kind == DateItem::Kind::number) return i;  // 192.168.1.1
  WrittenDate read;
  read.month = leading_number(month.text);
  if (first.is_number(4, 4) && last.is_number(1, 2)) {
    read.year = leading_number(first.text);
    read.day = leading_number(last.text);
  } else if (first.is_number(1, 2) && (last.is_number(2, 2) || last.is_number(4, 4))) {
    read.day = leading_number(first.text);
    read.year = whole_year(last.text);
  } else {
    return i;
  }
  if (!is_calendar_day(read)) return i;
  date = read;
  return i + count;
}

// 20241121
std::size_t packed_day_at(Items items, std::size_t i, WrittenDate& date) {
  if (!items[i].is_number(8, 8)) return i;
  const std::string_view digits = items[i].text;
  WrittenDate read;
  read.year = leading_number(digits.substr(0, 4));
  read.month = leading_number(digits.substr(4, 2));
  read.day = leading_number(digits.substr(6, 2));
  if (!is_calendar_day(read)) return i;
  date = read;
  return i + 1;
}

// What ends the day's number: "-го", "th".
std::size_t after_ordinal(Items items, std::size_t i) {
  const DateItem* next = joined(items, i);
  if (next && next->is_mark('-') && joined(items, i + 1) && items[i + 1].is(DateWord::Kind::ordinal)) return i + 2;
  return next && next->is(DateWord::Kind::ordinal) ? i + 1 : i;
}

std::size_t after_month(Items items, std::size_t i) {
  const DateItem* dot = joined(items, i + 1);
  return i + (items[i].word->abbreviated && dot && dot->is_mark('.') ? 2 : 1);
}

// The year after a day, with its word; returns `begin` when there is none.
std::size_t year_at(Items items, std::size_t begin, DateForms forms, WrittenDate& date) {
  std::size_t i = begin;
  if (i + 1 < items.size() && (items[i].is_mark(',') || (items[i].is_mark('-') && !items[i].spaced))) ++i;
  if (i >= items.size()) return begin;
  const bool clock = joined(items, i + 1) && items[i + 1].is_mark(':');
  const bool two_digits = forms == DateForms::alone && items[i].is_number(2, 2) && !clock;
  if (!two_digits && !items[i].is_number(4, 4)) return begin;
  date.year = whole_year(items[i].text);
  ++i;
  if (i == items.size() || !items[i].is(DateWord::Kind::year)) return i;
  const DateItem* dot = joined(items, ++i);
  return dot && dot->is_mark('.') ? i + 1 : i;
}

std::size_t after_of(Items items, std::size_t i) {
  return i < items.size() && items[i].is(DateWord::Kind::of) ? i + 1 : i;
}

// 2024年11月21日
std::size_t ideographs_at(Items items, std::size_t i, WrittenDate& date) {
  constexpr std::size_t count = 6;  // three numbers and their words
  if (i + count > items.size() || !items[i].is_number(4, 4) || !items[i + 1].is(DateWord::Kind::year)) return i;
  const DateItem &month = items[i + 2], &day = items[i + 4];
  if (!month.is_number(1, 2) || !items[i + 3].is(DateWord::Kind::of)) return i;
  if (!day.is_number(1, 2) || !items[i + 5].is(DateWord::Kind::ordinal)) return i;
  WrittenDate read;
  read.year = leading_number(items[i].text);
  read.month = leading_number(month.text);
  read.day = leading_number(day.text);
  if (!is_calendar_day(read)) return i;
  date = read;
  return i + count;
}

// 21 ноября 2024 года, 21-го нояб., 21-Nov-2024, 21. November 2024, 21 de noviembre de 2024
std::size_t day_and_month_at(Items items, std::size_t i, DateForms forms, WrittenDate& date) {
  if (!items[i].is_number(1, 2)) return i;
  std::size_t at = after_ordinal(items, i + 1);
  const DateItem* hyphen = joined(items, at);
  if (hyphen && (hyphen->is_mark('-') || hyphen->is_mark('.'))) ++at;
  at = after_of(items, at);
  if (at >= items.size() || !items[at].is(DateWord::Kind::month)) return i;
  WrittenDate read;
  read.day = leading_number(items[i].text);
  read.month = leading_number(items[at].word->value);
  const std::size_t end = year_at(items, after_of(items, after_month(items, at)), forms, read);
  if (!is_calendar_day(read)) return i;
  date = read;
  return end;
}

// November 21, 2024
std::size_t month_and_day_at(Items items, std::size_t i, DateForms forms, WrittenDate& date) {
  if (!items[i].is(DateWord::Kind::month)) return i;
  const std::size_t at = after_month(items, i);
  if (at >= items.size() || !items[at].is_number(1, 2)) return i;
  WrittenDate read;
  read.day = leading_number(items[at].text);
  read.month = leading_number(items[i].word->value);
  const std::size_t end = year_at(items, after_ordinal(items, at + 1), DateForms::running, read);
  if (!is_calendar_day(read) || (read.year == 0 && forms == DateForms::running)) return i;
  date = read;
  return end;
}

// How far a zone is from UTC, or from another zone.
struct Offset {
  char sign = '+';  // "-00:00" is kept as it is written
  int minutes = 0;
  bool is_whole = false;  // "+03:00", "+0300"; else hours alone

  int signed_minutes() const { return sign == '-' ? -minutes : minutes; }
  std::string as_zone() const { return fmt::format("{}{:02}:{:02}", sign, minutes / 60, minutes % 60); }
};

// "+03:00", "+0300", "+3" after a time or the name of a zone.
std::size_t offset_at(Items items, std::size_t i, Offset& offset) {
  if (i + 1 >= items.size() || (!items[i].is_mark('+') && !items[i].is_mark('-'))) return i;
  const DateItem& hours = items[i + 1];
  if (hours.spaced || !(hours.is_number(1, 2) || hours.is_number(4, 4))) return i;
  int hour = leading_number(hours.text), minute = 0;
  std::size_t end = i + 2;
  bool whole = false;
  if (hours.text.size() == 4) {
    minute = hour % 100;
    hour /= 100;
    whole = true;
  } else if (is_part(items, end)) {
    minute = leading_number(items[end + 1].text);
    end += 2;
    whole = true;
  }
  constexpr int most_hours = 14;  // of UTC+14
  if (hour > most_hours || minute > 59) return i;
  offset = {items[i].mark, hour * 60 + minute, whole};
  return end;
}

// A zone as the table has it, "+03:00" or "Z", and hours that count from it.
std::string shifted(std::string_view zone, const Offset& hours) {
  Offset from;
  if (zone != "Z") from = {zone.front(), leading_number(zone.substr(1, 2)) * 60 + leading_number(zone.substr(4, 2))};
  const int minutes = from.signed_minutes() + hours.signed_minutes();
  const char sign = minutes < 0 || (minutes == 0 && hours.sign == '-') ? '-' : '+';
  return Offset{sign, std::abs(minutes)}.as_zone();
}

// Hours after the name of a zone count from it, "МСК+2"; a whole offset says again which one it is, "MSK+0300".
std::size_t zone_at(Items items, std::size_t i, WrittenDate& date) {
  Offset offset;
  if (i < items.size() && items[i].is(DateWord::Kind::zone)) {
    const std::string_view zone = items[i].word->value;
    const std::size_t end = offset_at(items, i + 1, offset);
    date.zone = end == i + 1 ? std::string(zone) : offset.is_whole ? offset.as_zone() : shifted(zone, offset);
    return end;
  }
  const std::size_t end = offset_at(items, i, offset);
  if (end != i) date.zone = offset.as_zone();
  return end;
}

struct Clock {
  int hour = 0, minute = 0, second = -1;  // -1: not said
  bool is_real() const { return hour < 24 && minute < 60 && second <= 60; }
};

// "10:15-11:20": the end of a span, which is later on the same day, and no offset.
std::size_t after_span(Items items, std::size_t i, const Clock& begin) {
  const bool has_end = joined(items, i) && items[i].is_mark('-') && joined(items, i + 1) &&
                       items[i + 1].is_number(2, 2) && is_part(items, i + 2);
  if (!has_end) return i;
  const Clock end{leading_number(items[i + 1].text), leading_number(items[i + 3].text)};
  const bool later = end.hour * 60 + end.minute > begin.hour * 60 + begin.minute;
  return end.is_real() && later ? i + 4 : i;
}

}  // namespace

bool is_calendar_day(const WrittenDate& date) {
  using namespace std::chrono;
  if (date.year != 0 && (date.year < kFirstYear || date.year > kLastYear)) return false;
  const year_month_day day{year(date.year == 0 ? kLeapYear : date.year), month(static_cast<unsigned>(date.month)),
                           std::chrono::day(static_cast<unsigned>(date.day))};
  return day.ok();
}

bool DateItemReader::next(DateItem& item) {
  constexpr std::size_t longest = 40;  // bytes of a word that may be one of the table
  CodePoint c;
  Shape shape = Shape::white;
  for (; at_ < end_; at_ += c.bytes) {
    c = decode_utf8(at_, end_);
    shape = shape_of(c.value);
    if (shape != Shape::white && shape != Shape::unseen) break;
    spaced_ = spaced_ || shape == Shape::white;
  }
  if (at_ == end_) return false;
  item = {};
  item.spaced = std::exchange(spaced_, false);
  item.kind = shape == Shape::digit    ? DateItem::Kind::number
              : shape == Shape::letter ? DateItem::Kind::word
                                       : DateItem::Kind::mark;
  if (shape == Shape::mark) item.mark = mark_of(c.value);
  item.capital = is_upper_case(c.value);
  letters_.clear();
  const char* const begin = at_;
  do {
    item.capitals += is_upper_case(c.value);
    if (shape == Shape::letter && letters_.size() < longest) letters_.append(at_, c.bytes);
    at_ += c.bytes;
    item.text = {begin, static_cast<std::size_t>(at_ - begin)};
    if (shape == Shape::letter) at_ = after_unseen(at_, end_);
    if (at_ == end_ || shape == Shape::mark) break;
    c = decode_utf8(at_, end_);
  } while (shape_of(c.value) == shape);
  if (shape == Shape::letter && letters_.size() < longest) item.word = date_word(fold_case(letters_));
  return true;
}

std::vector<DateItem> date_items(std::string_view utf8) {
  constexpr std::size_t usual = 64;  // items of a line
  std::vector<DateItem> items;
  items.reserve(usual);
  DateItemReader reader(utf8);
  for (DateItem item; reader.next(item);) items.push_back(item);
  return items;
}

std::size_t day_at(Items items, std::size_t i, DateForms forms, WrittenDate& date) {
  if (i >= items.size()) return i;
  std::size_t end = figures_at(items, i, date);
  if (end == i) end = day_and_month_at(items, i, forms, date);
  if (end == i) end = ideographs_at(items, i, date);
  if (end == i) end = month_and_day_at(items, i, forms, date);
  if (end == i && forms == DateForms::alone) end = packed_day_at(items, i, date);
  return end;
}

std::size_t time_at(Items items, std::size_t i, bool packed, WrittenDate& date) {
  if (i >= items.size() || items[i].kind != DateItem::Kind::number) return i;
  Clock clock;
  std::size_t end = i + 1;
  const std::string_view figures = items[i].text;
  if (packed && (figures.size() == 4 || figures.size() == 6)) {
    clock = {leading_number(figures.substr(0, 2)), leading_number(figures.substr(2, 2)),
             figures.size() == 6 ? leading_number(figures.substr(4, 2)) : -1};
  } else if (items[i].is_number(1, 2) && is_part(items, end)) {
    clock = {leading_number(figures), leading_number(items[end + 1].text), -1};
    end += 2;
    if (is_part(items, end)) {
      clock.second = leading_number(items[end + 1].text);
      end += 2;
    }
  } else {
    return i;
  }
  const bool fraction = clock.second >= 0 && joined(items, end) && items[end].is_mark('.') && joined(items, end + 1) &&
                        items[end + 1].kind == DateItem::Kind::number;
  if (fraction) end += 2;
  if (end < items.size() && items[end].is(DateWord::Kind::clock) && clock.hour >= 1 && clock.hour <= 12)
    clock.hour = clock.hour % 12 + (items[end++].word->value == "pm" ? 12 : 0);
  if (!clock.is_real()) return i;
  date.time = fmt::format("{:02}:{:02}", clock.hour, clock.minute);
  if (!packed && clock.second < 0) end = after_span(items, end, clock);
  if (clock.second >= 0) date.time += fmt::format(":{:02}", clock.second);
  return zone_at(items, end, date);
}

}  // namespace newsx
