// ASCII, which is the same in all encodings that extend it: digits, white space, Latin letters and their case.
#pragma once
#include <algorithm>
#include <string_view>

namespace newsx {

// Without spaces, tabs and line ends at both ends.
inline std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// Space, tab and the four line ends of ASCII.
constexpr bool is_ascii_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

inline bool is_same_but_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

inline bool ends_in_any_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && is_same_but_case(text.substr(text.size() - end.size()), end);
}

}  // namespace newsx
