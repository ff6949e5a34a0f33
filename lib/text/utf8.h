// UTF-8: decoding with and without validation, steps from code point to code point, and the bytes that they are.
//
// Threads: pure functions. Errors: decode_utf8 gives U+FFFD for what is no UTF-8. The functions for valid text read
// nothing outside of what they are given, whatever it holds, but only of valid UTF-8 is their answer right. Constant
// time unless said otherwise.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx {

// ---- any bytes ----------------------------------------------------------------------------------------------------

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacement;
  std::uint8_t bytes =
      1;  // an invalid sequence: its maximal valid part, at least one (Unicode 15, section 3.9, table 3-8)
  bool valid = false;
};

// The code point at p, which must be before end.
CodePoint decode_utf8(const char* p, const char* end);
// At several GB/s.
bool is_valid_utf8(std::string_view text);
// A copy in which each invalid sequence became one U+FFFD; their number is added to `replaced`.
std::string replace_invalid_utf8(std::string_view bytes, std::uint32_t& replaced, Stop stop = {});

// ---- writing ------------------------------------------------------------------------------------------------------

inline constexpr std::size_t kLongestSequence = 4;  // bytes of a code point

// Writes 1 to kLongestSequence bytes to `out` and returns their number. What is no scalar value becomes U+FFFD.
std::size_t encode_utf8(char32_t c, char* out);
void append_utf8(std::string& out, char32_t c);

// ---- valid text ---------------------------------------------------------------------------------------------------

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
// Whether a code point begins with this byte; all others of its bytes continue it.
constexpr bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }
// How many bytes the code point has that begins with this one.
constexpr std::size_t sequence_bytes(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 || byte >= 0xF8 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}
// The code point of the `bytes` bytes at p, which are one whole sequence.
constexpr char32_t decode_sequence(const char* p, std::size_t bytes) {
  const auto byte = [p](std::size_t i) { return static_cast<unsigned char>(p[i]); };
  if (bytes == 2) return (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
  if (bytes == 1) return byte(0);
  if (bytes == 3) return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  return (byte(0) & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
}

// Where the code point after the one at `at` begins; `at` is below text.size().
constexpr std::size_t next_code_point(std::string_view text, std::size_t at) {
  return std::min(at + sequence_bytes(text[at]), text.size());
}
// Where the code point before `at` begins; `at` is above 0.
constexpr std::size_t previous_code_point(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && !begins_code_point(text[at]));
  return at;
}
// The code point that begins at `at`.
constexpr char32_t code_point_at(std::string_view text, std::size_t at) {
  return decode_sequence(text.data() + at, next_code_point(text, at) - at);
}
// The first and the last code point as text; empty of empty text.
constexpr std::string_view first_code_point(std::string_view text) {
  return text.empty() ? text : text.substr(0, next_code_point(text, 0));
}
constexpr std::string_view last_code_point(std::string_view text) {
  return text.empty() ? text : text.substr(previous_code_point(text, text.size()));
}
// O(bytes), several at a time.
constexpr std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}
// Up to `most` bytes, whole code points.
constexpr std::string_view beginning_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && !begins_code_point(text[most])) --most;
  return text.substr(0, most);
}

}  // namespace newsx
