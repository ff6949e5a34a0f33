// UTF-8: one code point at a time, and validation.
//
// Threads: pure functions. Errors: decode gives U+FFFD for what is no UTF-8; nothing outside of [p, end) is read.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacement;
  std::uint8_t bytes =
      1;  // an invalid sequence: its maximal valid part, at least one (Unicode 15, section 3.9, table 3-8)
  bool valid = false;
};

// The code point at p, which must be before end.
CodePoint decode_utf8(const char* p, const char* end);
// `c` must be a scalar value; others are written as U+FFFD.
void append_utf8(std::string& out, char32_t c);
// At several GB/s.
bool is_valid_utf8(std::string_view text);
// Up to `most` bytes of valid text, whole code points.
inline std::string_view beginning_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}
// A copy in which each invalid sequence became one U+FFFD; their number is added to `replaced`.
std::string replace_invalid_utf8(std::string_view bytes, std::uint32_t& replaced, Stop stop = {});

}  // namespace newsx
