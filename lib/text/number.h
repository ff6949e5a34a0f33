// Numbers written in ASCII figures.
//
// O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

#include "text/ascii.h"

namespace newsx {

// The number that the whole text is: "12", "-3" of a signed type, "0.5" of a floating one. Nothing: it has other
// characters, or the type cannot hold it.
template <typename Number>
std::optional<Number> read_number(std::string_view text) {
  Number value{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

// The digits that a text begins with: "28" of "28-го".
constexpr std::string_view leading_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_ascii_digit(text[count])) ++count;
  return text.substr(0, count);
}
// Their value. -1: there are none, or int cannot hold it.
inline int leading_number(std::string_view text) { return read_number<int>(leading_digits(text)).value_or(-1); }

}  // namespace newsx
