#include "text/dateline.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/date_items.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr int kNearTop = 5;                    // lines that are not empty: headline, publisher, subtitle, author …
constexpr std::size_t kLongestDateline = 300;  // bytes
constexpr std::size_t kMostWords = 6;          // of a place, of an agency
constexpr int kFirstDatelineYear = 1900;       // earlier years are what an article is about

// "ТАСС", "AKIpress": two capital letters and no word of dates.
bool is_agency(const DateItem& item) { return item.kind == DateItem::Kind::word && item.capitals >= 2 && !item.word; }

class DatelineReader {
 public:
  // `whole`: nothing of the line is missing.
  DatelineReader(std::span<const DateItem> items, bool whole) : items_(items), whole_(whole) {}

  std::optional<WrittenDate> read() {
    WrittenDate date;
    if (is_stamped(date)) return date;
    date = {};
    if (!read_head(date)) return std::nullopt;
    if (date.year != 0 && date.year < kFirstDatelineYear) return std::nullopt;
    const bool is_dateline = (whole_ && is_line_of_its_own()) || (places_ > 0 ? ends_behind_place() : ends_in_agency());
    return is_dateline ? std::optional(date) : std::nullopt;
  }

 private:
  bool has(std::size_t i) const { return i < items_.size(); }
  bool is_word(std::size_t i) const { return has(i) && items_[i].kind == DateItem::Kind::word; }
  bool is_dash(std::size_t i) const { return has(i) && items_[i].is_mark('-') && items_[i].spaced; }
  bool is_one_of(std::size_t i, std::string_view marks) const {
    return has(i) && items_[i].kind == DateItem::Kind::mark && marks.find(items_[i].mark) != std::string_view::npos;
  }
  // The word goes on with the one before its hyphen: "Ростов-на-Дону".
  bool is_hyphenated(std::size_t i) const { return i > 0 && items_[i - 1].is_mark('-') && !items_[i].spaced; }

  // A day with its year and a time right after it, as programs stamp articles. Returns the item after it.
  std::size_t stamp_at(std::size_t i, WrittenDate& date) const {
    std::size_t end = day_at(items_, i, DateForms::running, date);
    if (end == i || date.year < kFirstDatelineYear) return i;
    if (is_one_of(end, ",")) ++end;
    const std::size_t behind = time_at(items_, end, false, date);
    return behind == end ? i : behind;
  }

  // Whether the line begins with a stamp, or a headline ends with one: "Мост открыт 28.11.2019 10:15". Behind a word
  // that makes it part of a sentence ("до") it is none.
  bool is_stamped(WrittenDate& date) const {
    if (stamp_at(0, date) != 0) return true;
    for (std::size_t i = 1; whole_ && has(i); ++i) {
      if (items_[i - 1].is(DateWord::Kind::sentence)) continue;
      date = {};
      if (stamp_at(i, date) == items_.size()) return true;
    }
    return false;
  }

  // Goes over place, agency, label, weekday, time, and the date after them. Between a place and the date stands a
  // mark.
  bool read_head(WrittenDate& date) {
    bool may_be_date = true;
    for (at_ = 0; has(at_);) {
      if (const std::size_t end = day_at(items_, at_, DateForms::running, date); may_be_date && end != at_) {
        at_ = end;
        return true;
      }
      const DateItem& item = items_[at_];
      WrittenDate clock;
      if (const std::size_t end = time_at(items_, at_, false, clock); end != at_) {
        at_ = end;
        continue;
      }
      if (item.kind == DateItem::Kind::number || item.is(DateWord::Kind::sentence)) return false;
      if (item.kind == DateItem::Kind::mark) {
        const bool behind_label = at_ > 0 && items_[at_ - 1].is(DateWord::Kind::label);
        if (!is_one_of(at_, ".,-/()|") && !(item.is_mark(':') && behind_label)) return false;
        may_be_date = true;
      } else if (!item.is(DateWord::Kind::label) && !item.is(DateWord::Kind::weekday)) {
        if (!item.capital && !is_hyphenated(at_)) return false;
        if (++places_ > kMostWords) return false;
        may_be_date = false;
      }
      ++at_;
    }
    return false;
  }

  // Whether all after the date is of the kind that stands beside one: times, weekdays, agencies, what commas and
  // strokes introduce with a capital letter.
  bool is_line_of_its_own() const {
    std::size_t words = 0;
    bool introduced = false;
    for (std::size_t i = at_; has(i);) {
      const DateItem& item = items_[i];
      WrittenDate other;
      std::size_t end = day_at(items_, i, DateForms::running, other);
      if (end == i) end = time_at(items_, i, false, other);
      if (end != i) {
        i = end;
        continue;
      }
      if (item.kind == DateItem::Kind::number || item.is(DateWord::Kind::sentence)) return false;
      if (item.kind == DateItem::Kind::mark) {
        if (!is_one_of(i, ".,-/()|:")) return false;
        introduced = is_one_of(i, ",/(|") || (introduced && is_hyphen(i));
      } else if (!item.word) {
        const bool fits = is_agency(item) || (introduced && (item.capital || is_hyphenated(i)));
        if (!fits || ++words > kMostWords) return false;
      }
      ++i;
    }
    return true;
  }
  bool is_hyphen(std::size_t i) const { return items_[i].is_mark('-') && !items_[i].spaced; }

  // "БИШКЕК, 28 ноября 2019", perhaps a time, perhaps an agency, and what parts it from the text: — . / ( |
  bool ends_behind_place() const {
    std::size_t i = at_;
    WrittenDate clock;
    if (is_one_of(i, ","))
      if (const std::size_t end = time_at(items_, i + 1, false, clock); end != i + 1) i = end;
    if (is_one_of(i, ",") && has(i + 1) && is_agency(items_[i + 1]))
      for (++i; is_word(i) && items_[i].capital;) ++i;
    if (is_dash(i) || is_one_of(i, "/(|")) return true;
    if (is_one_of(i, ")") && items_[0].is_mark('(')) return true;
    const bool stopped = is_one_of(i, ".");
    if (!stopped && !items_[i - 1].is_mark('.')) return false;  // the full stop of "г."
    const std::size_t next = stopped ? i + 1 : i;
    return !is_word(next) || items_[next].capital;
  }

  // "28 ноября 2019 - AKIpress.", "28 ноября, Минск /Корр. БЕЛТА/."
  bool ends_in_agency() const {
    std::size_t i = at_;
    if (is_one_of(i, ".,")) {
      ++i;
      for (std::size_t words = 0; words < kMostWords && (is_word(i) && (items_[i].capital || is_hyphenated(i)));
           ++words)
        i += has(i + 1) && is_hyphen(i + 1) ? 2 : 1;
    }
    if (is_one_of(i, "/(")) {
      const char closing = items_[i].is_mark('(') ? ')' : '/';
      bool agency = false;
      for (++i; has(i) && !items_[i].is_mark(closing); ++i) agency |= is_agency(items_[i]);
      return has(i) && agency;
    }
    if (!is_dash(i) || !has(i + 1) || !is_agency(items_[i + 1])) return false;
    for (i += 2; is_word(i) && items_[i].capital;) ++i;
    return !has(i) || is_one_of(i, ".:/") || is_dash(i);
  }

  std::span<const DateItem> items_;
  bool whole_;
  std::size_t at_ = 0;      // after what was read
  std::size_t places_ = 0;  // words before the date
};

// Whether a colon may stand in a time: a figure, or what is no ASCII, on both sides.
bool may_have_time(std::string_view line) {
  const auto fits = [&](std::size_t i) { return i < line.size() && (is_ascii_digit(line[i]) || !is_ascii(line[i])); };
  for (std::size_t at = 0; (at = line.find(':', at)) != line.npos; ++at)
    if (at > 0 && fits(at - 1) && fits(at + 1)) return true;
  return false;
}

// Whether the number that was just read may be a day's: "28 ноября", "28-го", "28.11".
bool goes_on_as_day(DateItemReader& reader) {
  DateItem item;
  if (!reader.next(item)) return false;
  if (item.kind == DateItem::Kind::mark && !item.spaced && !reader.next(item)) return false;
  return item.kind == DateItem::Kind::number || item.word;
}

// Whether a line without times may begin with a date. A few words tell it of most lines; reading all of them whole took
// 4 % of the instructions of `extract`.
bool may_begin_with_date(std::string_view line) {
  bool after_hyphen = false, after_month = false;
  DateItemReader reader(line);
  for (DateItem item; reader.next(item); after_hyphen = item.is_mark('-')) {
    if (item.kind == DateItem::Kind::number) return after_month || goes_on_as_day(reader);
    after_month |= item.is(DateWord::Kind::month);
    if (item.kind == DateItem::Kind::mark) continue;
    if (!item.capital && !item.word && !(after_hyphen && !item.spaced)) return false;
  }
  return false;
}

}  // namespace

std::optional<WrittenDate> find_dateline(std::string_view utf8) {
  std::optional<WrittenDate> without_year;
  for (int lines = 0; lines < kNearTop; ++lines) {
    utf8 = trim(utf8);  // empty lines all at once: the end of a line may be looked for in all that follows
    if (utf8.empty()) break;
    std::size_t end = std::min(utf8.find('\n'), utf8.size());
    end = std::min(utf8.substr(0, end).find('\r'), end);
    const std::string_view line = trim(utf8.substr(0, end));
    utf8.remove_prefix(end);
    const std::string_view beginning = beginning_of(line, kLongestDateline);
    if (std::none_of(beginning.begin(), beginning.end(), is_ascii_digit)) continue;
    if (!may_have_time(beginning) && !may_begin_with_date(beginning)) continue;
    const std::vector<DateItem> items = date_items(beginning);
    auto date = DatelineReader(items, beginning.size() == line.size()).read();
    if (date && date->year != 0) return date;
    if (date && !without_year) without_year = date;
  }
  return without_year;
}

}  // namespace newsx
