// The numbers, words and marks of a written date, and the forms that days and times have among them.
//
// O(bytes). Threads: functions may run at once. Errors: none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/date_words.h"
#include "text/written_date.h"

namespace newsx {

struct DateItem {
  enum class Kind : std::uint8_t { number, word, mark };
  Kind kind = Kind::mark;
  char mark = 0;             // '-' for every hyphen, dash and minus, '|' for bullets; 0 for what else is no ASCII
  bool spaced = false;       // white space before it
  std::size_t capitals = 0;  // capital letters of a word
  bool capital = false;      // a word begins with one
  std::string_view text;
  std::optional<DateWord> word;  // what the word means in a date

  bool is_mark(char c) const { return kind == Kind::mark && mark == c; }
  bool is(DateWord::Kind meaning) const { return word && word->kind == meaning; }
  bool is_number(std::size_t least, std::size_t most) const {
    return kind == Kind::number && text.size() >= least && text.size() <= most;
  }
};

// Reads a text item by item.
class DateItemReader {
 public:
  explicit DateItemReader(std::string_view utf8) : at_(utf8.data()), end_(utf8.data() + utf8.size()) {}
  // False at the end of the text, and `item` is as it was.
  bool next(DateItem& item);

 private:
  const char* at_;
  const char* end_;
  bool spaced_ = true;
  std::string letters_;  // of a word, without what is not seen
};

std::vector<DateItem> date_items(std::string_view utf8);

// Which forms count.
enum class DateForms : std::uint8_t {
  running,  // among other words
  alone,    // nothing but a date is expected: also 20241121, "21 Nov 97", a month with its day before the year
};

// A day that begins at item i: fills year, month, day and returns the item after it; i when there is none. The year may
// be missing where the month is a word.
std::size_t day_at(std::span<const DateItem> items, std::size_t i, DateForms forms, WrittenDate& date);
// Likewise a time with its zone. `packed`: also 1015 and 101500, as after the T of ISO 8601.
std::size_t time_at(std::span<const DateItem> items, std::size_t i, bool packed, WrittenDate& date);

// Whether the calendar has the day; without a year, whether it has it in some year.
bool is_calendar_day(const WrittenDate& date);

}  // namespace newsx
