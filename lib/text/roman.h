// Roman numerals.
//
// O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// 1 for "I" to 1000 for "M", capitals only; Cyrillic Х stands for X, as it often does in print. 0: any other character.
int roman_digit(char32_t letter);

// The value of a numeral of such letters; of groups that no one would write ("IIX"), what they add up to. 0: the text
// is empty or has other characters.
int roman_value(std::string_view numeral);

// The numeral as it is written: 1999 is "MCMXCIX". Empty for 0 and less.
std::string roman_numeral(int value);

}  // namespace newsx
