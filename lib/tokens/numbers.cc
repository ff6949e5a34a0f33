#include "tokens/numbers.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/word_table.h"
#include "text/utf8.h"
#include "tokens/scanner.h"

namespace newsx {
namespace {

constexpr char32_t kCapitalKha = 0x425;  // the Cyrillic Х, which looks like X

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

int roman_value(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    case 'D':
      return 500;
    case 'M':
      return 1000;
    default:
      return 0;
  }
}

// The numeral in ASCII: Cyrillic Х (capital ha) is taken for X. Its length, 0 when it has other letters.
std::size_t roman_letters(std::string_view word, std::array<char, 8>& letters) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); i = next_code_point(word, i)) {
    const char32_t c = code_point_at(word, i);
    const char letter = c == kCapitalKha ? 'X' : is_ascii(word[i]) ? word[i] : '\0';
    if (count == letters.size() || roman_value(letter) == 0) return 0;
    letters[count++] = letter;
  }
  return count;
}

// Written as a number would be, so that chance groups of letters are not taken.
bool is_canonical(std::string_view roman) {
  int value = 0;
  for (std::size_t i = 0; i < roman.size(); ++i) {
    const int here = roman_value(roman[i]);
    const int after = i + 1 < roman.size() ? roman_value(roman[i + 1]) : 0;
    value += here < after ? -here : here;
  }
  constexpr std::array<std::pair<int, std::string_view>, 13> kParts = {{{1000, "M"},
                                                                        {900, "CM"},
                                                                        {500, "D"},
                                                                        {400, "CD"},
                                                                        {100, "C"},
                                                                        {90, "XC"},
                                                                        {50, "L"},
                                                                        {40, "XL"},
                                                                        {10, "X"},
                                                                        {9, "IX"},
                                                                        {5, "V"},
                                                                        {4, "IV"},
                                                                        {1, "I"}}};
  std::size_t at = 0;
  for (const auto& [part, letters] : kParts) {
    while (value >= part) {
      if (roman.substr(at, letters.size()) != letters) return false;
      at += letters.size();
      value -= part;
    }
  }
  return at == roman.size();
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
  std::array<char, 8> letters{};
  const std::size_t count = roman_letters(word, letters);
  if (count < 2) return false;
  const std::string_view roman(letters.data(), count);
  const auto small = std::count_if(roman.begin(), roman.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  return (static_cast<std::size_t>(small) == count || small >= 2) && is_canonical(roman);
}

bool is_roman_letters(std::string_view word) {
  std::array<char, 8> letters{};
  const std::size_t count = roman_letters(word, letters);
  return count > 0 && std::all_of(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(count),
                                  [](char c) { return roman_value(c) <= 50; });
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
  return all_digits(year) && all_digits(month) && all_digits(day) && value_of(month) >= 1 && value_of(month) <= 12 &&
         value_of(day) >= 1 && value_of(day) <= 31;
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
    while (q < end_ && q - group < 4 && is_digit(*q)) ++q;
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
    while (q < end_ && is_digit(*q)) ++q;
    return q;
  };
  p = digits_end(p);
  if (p == start) return p;  // digits of other scripts: read as a word
  const auto digit_after = [&](const char* q) { return q + 1 < end_ && is_digit(q[1]); };
  const auto length = [](const char* a, const char* b) { return b - a; };
  if (p < end_ && *p == ':' && length(start, p) <= 2 && value_of({start, static_cast<std::size_t>(p - start)}) < 25) {
    const char* const minutes = digits_end(p + 1);
    if (minutes - p == 3 && p[1] < '6' && !is_alphanumeric(class_at(minutes, end_))) {
      kind = TokenKind::time;
      const bool seconds =
          minutes < end_ && *minutes == ':' && digits_end(minutes + 1) - minutes == 3 && minutes[1] < '6';
      return seconds ? minutes + 3 : minutes;
    }
  }
  if (p < end_ && (*p == '.' || *p == '/') && length(start, p) <= 2 && digit_after(p)) {
    const char* const month = p + 1;
    const char* const month_end = digits_end(month);
    if (month_end < end_ && *month_end == *p && month_end - month <= 2 && digit_after(month_end)) {
      const char* const year_end = digits_end(month_end + 1);
      const auto year = year_end - month_end - 1;
      const int day_value = value_of({start, static_cast<std::size_t>(p - start)});
      const int month_value = value_of({month, static_cast<std::size_t>(month_end - month)});
      const bool version = year_end < end_ && *year_end == '.' && digit_after(year_end);
      if ((year == 4 || year == 2) && day_value >= 1 && day_value <= 31 && month_value >= 1 && month_value <= 12 &&
          !version && !is_alphanumeric(class_at(year_end, end_))) {
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
