#include "tokens/classes.h"

#include <algorithm>

namespace newsx {

Char wide_char_at(const char* p, const char* end) {
  constexpr Char broken = {char_class::symbol, 1};
  const std::size_t bytes = sequence_bytes(*p);
  if (bytes < 3 || static_cast<std::size_t>(end - p) < bytes || std::any_of(p + 1, p + bytes, begins_code_point))
    return broken;
  const char32_t c = decode_sequence(p, bytes);
  if (c > 0x10FFFF) return broken;
  return {tables::class_rows[tables::class_block[c >> 8]][c & 0xFF], static_cast<std::uint8_t>(bytes)};
}

std::string_view fold_short(std::string_view word, char* buffer, std::size_t room) {
  std::size_t size = 0;
  const char* const end = word.data() + word.size();
  for (const char* p = word.data(); p < end;) {
    const Char c = char_at(p, end);
    if (c.cls != char_class::mark && c.cls != char_class::format) {
      if (size + 2 > room || c.bytes > 2) return {};
      const char32_t folded = tables::fold_low[decode_sequence(p, c.bytes)];
      if (folded >= 0x800) return {};  // more than two bytes
      size += encode_utf8(folded, buffer + size);
    }
    p += c.bytes;
  }
  return {buffer, size};
}

}  // namespace newsx
