#include "tokens/numbers.h"

#include <algorithm>
#include <vector>

#include "base/word_table.h"
#include "text/ascii.h"
#include "text/number.h"
#include "text/roman.h"
#include "text/utf8.h"
#include "tokens/scanner.h"

namespace newsx {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_from_to(std::string_view digits, int least, int most) {
  const int value = leading_number(digits);
  return value >= least && value <= most;
}

// Written as a number would be, so that chance groups of letters are not taken.
bool is_canonical(std::string_view roman) {
  std::string digits;  // as roman_numeral() writes them, without Cyrillic
  for (std::size_t i = 0; i < roman.size(); i = next_code_point(roman, i))
    digits += is_ascii(roman[i]) ? roman[i] : 'X';
  return roman_numeral(roman_value(roman)) == digits;
}

std::vector<std::string_view> first_cells(std::string_view table) {
  std::vector<std::string_view> out;
  for (WordTable row = WordTable::built_in(table); row.next();) out.push_back(row.cell(0));
  return out;
}

bool is_ordinal_ending(std::string_view ending) {
  static const std::vector<std::string_view> endings = first_cells("ordinal_endings.tsv");
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

bool is_cardinal_ending(std::string_view letters) {
  static const std::vector<std::string_view> endings = first_cells("cardinal_endings.tsv");
  return std::find(endings.begin(), endings.end(), letters) != endings.end();
}

bool is_roman(std::string_view word) {
  std::size_t letters = 0, small = 0;
  for (std::size_t i = 0; i < word.size(); i = next_code_point(word, i), ++letters) {
    const int digit = roman_digit(code_point_at(word, i));
    if (digit == 0) return false;
    if (digit <= 10) ++small;
  }
  return letters >= 2 && (small == letters || small >= 2) && is_canonical(word);
}

bool is_roman_letters(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); i = next_code_point(word, i)) {
    const int digit = roman_digit(code_point_at(word, i));
    if (digit == 0 || digit > 50) return false;
  }
  return !word.empty();
}

bool is_ordinal(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return false;
  const std::string_view number = word.substr(0, hyphen), ending = word.substr(hyphen + 1);
  if (!is_ordinal_ending(ending)) return false;
  return all_digits(number) || is_roman_letters(number);
}

bool is_iso_date(std::string_view w) {
  if (w.size() != 10 || w[4] != '-' || w[7] != '-') return false;
  const std::string_view year = w.substr(0, 4), month = w.substr(5, 2), day = w.substr(8, 2);
  return all_digits(year) && all_digits(month) && all_digits(day) && is_from_to(month, 1, 12) && is_from_to(day, 1, 31);
}

// "1 200 000": groups of three after one of up to three, by any single space; nullptr when there is none.
const char* Scanner::grouped_digits_end(const char* p, const char* first_group) const {
  if (p - first_group > 3 || *first_group == '0') return nullptr;
  const char* last = nullptr;
  while (p < end_) {
    const Char c = char_at(p, end_);
    if (c.cls != char_class::space || *p == '\t') break;
    const char* q = p + c.bytes;
    const char* const group = q;
    while (q < end_ && q - group < 4 && is_ascii_digit(*q)) ++q;
    if (q - group != 3) break;
    const std::uint8_t after = class_at(q, end_);
    if (is_alphanumeric(after) || (after == char_class::hyphen && is_alphanumeric(class_at(q + 1, end_)))) break;
    if ((after == char_class::stop || after == char_class::colon) && class_at(q + 1, end_) == char_class::digit) break;
    last = p = q;
  }
  return last;
}

// The end of the digits and separators at `p`; `kind` becomes date or time where they are one.
const char* Scanner::number_end(const char* p, TokenKind& kind) const {
  const char* const start = p;
  const auto digits_end = [&](const char* q) {
    while (q < end_ && is_ascii_digit(*q)) ++q;
    return q;
  };
  p = digits_end(p);
  if (p == start) return p;  // digits of other scripts: read as a word
  const auto digit_after = [&](const char* q) { return q + 1 < end_ && is_ascii_digit(q[1]); };
  const std::string_view first(start, static_cast<std::size_t>(p - start));
  if (p < end_ && *p == ':' && first.size() <= 2 && is_from_to(first, 0, 24)) {
    const char* const minutes = digits_end(p + 1);
    if (minutes - p == 3 && p[1] < '6' && !is_alphanumeric(class_at(minutes, end_))) {
      kind = TokenKind::time;
      const bool seconds =
          minutes < end_ && *minutes == ':' && digits_end(minutes + 1) - minutes == 3 && minutes[1] < '6';
      return seconds ? minutes + 3 : minutes;
    }
  }
  if (p < end_ && (*p == '.' || *p == '/') && first.size() <= 2 && digit_after(p)) {
    const char* const month = p + 1;
    const char* const month_end = digits_end(month);
    if (month_end < end_ && *month_end == *p && month_end - month <= 2 && digit_after(month_end)) {
      const char* const year_end = digits_end(month_end + 1);
      const auto year = year_end - month_end - 1;
      const bool version = year_end < end_ && *year_end == '.' && digit_after(year_end);
      if ((year == 4 || year == 2) && is_from_to(first, 1, 31) &&
          is_from_to({month, static_cast<std::size_t>(month_end - month)}, 1, 12) && !version &&
          !is_alphanumeric(class_at(year_end, end_))) {
        kind = TokenKind::date;
        return year_end;
      }
    }
  }
  if (const char* grouped = grouped_digits_end(p, start); grouped != nullptr) p = grouped;
  while (p < end_ && (*p == '.' || *p == ',') && digit_after(p)) p = digits_end(p + 1);
  return p;
}

}  // namespace newsx
