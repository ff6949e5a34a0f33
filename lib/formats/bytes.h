// Small operations on bytes shared by several formats.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace newsx {

// A line without the CR before its LF.
inline std::string_view without_cr(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// The next line without its LF or CRLF; `rest` is advanced past it.
inline std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return without_cr(line);
}

// Old Macs ended lines with a carriage return alone.
inline void end_lines_by_line_feeds(std::string& text) {
  if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
}

// The value of a hexadecimal digit; -1: not one.
constexpr int hex_digit(char c) {
  const char lower = ascii_lower(c);
  return is_ascii_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Decodes percent-encoding: "%D0%9C".
inline std::string from_percents(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = i + 2 < text.size() && text[i] == '%' ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    bytes += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return bytes;
}

}  // namespace newsx
