// What each character is to the tokenizer: one byte a code point, in tables made from ICU's properties at build time.
//
// Cost: one look-up for code points below U+0800, two above. Threads: read-only tables. Errors: bytes that are no UTF-8
// are symbols one byte long, so nothing is read outside of [p, end).
#pragma once
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace newsx {

namespace char_class {
// Letters are a set of bits, so that a word's letters can be OR-ed together.
inline constexpr std::uint8_t letter = 0x80;
inline constexpr std::uint8_t upper = 0x01, lower = 0x02, cyrillic = 0x04, latin = 0x08;  // only beside `letter`
inline constexpr std::uint8_t digit = 0x40;
inline constexpr std::uint8_t mark = 0x20;    // combining: part of the character before
inline constexpr std::uint8_t format = 0x21;  // invisible: soft hyphen, joiners, bidi marks, BOM
// All others.
enum Other : std::uint8_t {
  space = 1,
  line_end,
  control,
  stop,
  comma,
  colon,
  semicolon,
  exclamation,
  question,
  ellipsis,
  punctuation,
  quote_open,
  quote_close,
  straight_quote,
  upper_quote /* “ closes after „ and opens otherwise */,
  apostrophe,
  curly_apostrophe,
  opening_apostrophe,
  bracket_open,
  bracket_close,
  hyphen,
  dash,
  minus,
  underscore,
  at_sign,
  number_sign,
  ampersand,
  less,
  greater,
  bullet,
  symbol,
};
}  // namespace char_class

namespace tables {
extern const std::uint8_t class_low[0x800];     // code points below U+0800
extern const std::uint8_t class_block[0x1100];  // block of 256 code points → row of class_rows
extern const std::uint8_t class_rows[][256];
extern const std::uint16_t fold_low[0x800];  // simple case folding below U+0800
}  // namespace tables

struct Char {
  std::uint8_t cls;
  std::uint8_t bytes;
};

Char wide_char_at(const char* p, const char* end);

// The character at p, which must be before end.
inline Char char_at(const char* p, const char* end) {
  if (is_ascii(*p)) return {tables::class_low[static_cast<std::uint8_t>(*p)], 1};
  if (sequence_bytes(*p) == 2 && end - p > 1) return {tables::class_low[decode_sequence(p, 2)], 2};
  return wide_char_at(p, end);
}

// Its class, or `line_end` at the end of the text.
inline std::uint8_t class_at(const char* p, const char* end) {
  return p < end ? char_at(p, end).cls : static_cast<std::uint8_t>(char_class::line_end);
}

// A short word case folded, without marks and invisible characters; empty when it would not fit into `room` bytes.
std::string_view fold_short(std::string_view word, char* buffer, std::size_t room);

inline bool is_alphanumeric(std::uint8_t cls) { return (cls & (char_class::letter | char_class::digit)) != 0; }

}  // namespace newsx
