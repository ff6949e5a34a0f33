// Numbers that are recognised by their letters. All O(length).
#pragma once
#include <string_view>

namespace newsx {

// "XX", "IV", also written with the Cyrillic Х: canonical numerals of at least two letters that look like no
// abbreviation ("CD", "MI").
bool is_roman(std::string_view word);
// Only letters of such numerals up to 89: I V X L and Cyrillic Х.
bool is_roman_letters(std::string_view word);
// "2-й", "1970-х", "XX-го".
bool is_ordinal(std::string_view word);
// "ти" of "14-ти", "ю" of "5-ю": the endings of cardinals after figures.
bool is_cardinal_ending(std::string_view letters);
// "2019-11-28".
bool is_iso_date(std::string_view word);

}  // namespace newsx
