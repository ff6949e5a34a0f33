#include "text/roman.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace newsx {
namespace {

constexpr char32_t kCapitalKha = 0x425;  // the Cyrillic Х, which looks like X

}  // namespace

int roman_digit(char32_t letter) {
  switch (letter) {
    case U'I':
      return 1;
    case U'V':
      return 5;
    case U'X':
    case kCapitalKha:
      return 10;
    case U'L':
      return 50;
    case U'C':
      return 100;
    case U'D':
      return 500;
    case U'M':
      return 1000;
    default:
      return 0;
  }
}

int roman_value(std::string_view numeral) {
  int value = 0, greatest = 0;
  while (!numeral.empty()) {  // from its end: a digit before a greater one is taken off
    const std::string_view letter = last_code_point(numeral);
    const int digit = roman_digit(code_point_at(letter, 0));
    if (digit == 0) return 0;
    value += digit < greatest ? -digit : digit;
    greatest = std::max(greatest, digit);
    numeral.remove_suffix(letter.size());
  }
  return value;
}

std::string roman_numeral(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> kParts = {{{1000, "M"},
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
  std::string numeral;
  for (const auto& [part, letters] : kParts)
    for (; value >= part; value -= part) numeral += letters;
  return numeral;
}

}  // namespace newsx
