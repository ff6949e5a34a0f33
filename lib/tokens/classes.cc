#include "tokens/classes.h"

namespace newsx {

Char wide_char_at(const char* p, const char* end) {
  const auto at = [&](int i) { return static_cast<std::uint8_t>(p[i]); };
  const auto continues = [&](int i) { return (at(i) & 0xC0) == 0x80; };
  std::uint32_t code_point = 0;
  std::uint8_t bytes = 1;
  if ((at(0) & 0xF0) == 0xE0 && end - p > 2 && continues(1) && continues(2)) {
    code_point = (at(0) & 0x0Fu) << 12 | (at(1) & 0x3Fu) << 6 | (at(2) & 0x3Fu);
    bytes = 3;
  } else if ((at(0) & 0xF8) == 0xF0 && end - p > 3 && continues(1) && continues(2) && continues(3)) {
    code_point = (at(0) & 0x07u) << 18 | (at(1) & 0x3Fu) << 12 | (at(2) & 0x3Fu) << 6 | (at(3) & 0x3Fu);
    bytes = 4;
  }
  if (bytes == 1 || code_point > 0x10FFFF) return {char_class::symbol, 1};
  return {tables::class_rows[tables::class_block[code_point >> 8]][code_point & 0xFF], bytes};
}

std::string_view fold_short(std::string_view word, char* buffer, std::size_t room) {
  std::size_t size = 0;
  const char* const end = word.data() + word.size();
  for (const char* p = word.data(); p < end;) {
    const Char c = char_at(p, end);
    if (size + 2 > room || c.bytes > 2) {
      if (c.cls != char_class::mark && c.cls != char_class::format) return {};
    } else if (c.cls != char_class::mark && c.cls != char_class::format) {
      const std::uint32_t code_point =
          c.bytes == 1 ? static_cast<std::uint8_t>(*p)
                       : (static_cast<std::uint8_t>(p[0]) & 0x1Fu) << 6 | (static_cast<std::uint8_t>(p[1]) & 0x3Fu);
      const std::uint32_t folded = code_point < 0x800 ? tables::fold_low[code_point] : code_point;
      if (folded < 0x80) {
        buffer[size++] = static_cast<char>(folded);
      } else if (folded < 0x800) {
        buffer[size++] = static_cast<char>(0xC0 | folded >> 6);
        buffer[size++] = static_cast<char>(0x80 | (folded & 0x3F));
      } else {
        return {};
      }
    }
    p += c.bytes;
  }
  return {buffer, size};
}

}  // namespace newsx
