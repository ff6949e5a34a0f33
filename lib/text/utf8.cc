#include "text/utf8.h"

#include <simdjson.h>

namespace newsx {

CodePoint decode_utf8(const char* p, const char* end) {
  const auto byte = [&](int i) { return static_cast<std::uint8_t>(p[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  // The second byte's bounds depend on the lead: they exclude overlong forms, surrogates and what is past U+10FFFF.
  int length = 0;
  std::uint8_t low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {};
  }
  char32_t value = lead & (0xFFu >> (length + 1));
  for (int i = 1; i < length; ++i) {
    if (end - p <= i || byte(i) < low || byte(i) > high) return {kReplacement, static_cast<std::uint8_t>(i), false};
    value = value << 6 | (byte(i) & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  return {value, static_cast<std::uint8_t>(length), true};
}

std::size_t encode_utf8(char32_t c, char* out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  const auto continuing = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  char* const begin = out;
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *out++ = static_cast<char>(0xC0 | c >> 6);
    *out++ = continuing(0);
  } else if (c < 0x10000) {
    *out++ = static_cast<char>(0xE0 | c >> 12);
    *out++ = continuing(6);
    *out++ = continuing(0);
  } else {
    *out++ = static_cast<char>(0xF0 | c >> 18);
    *out++ = continuing(12);
    *out++ = continuing(6);
    *out++ = continuing(0);
  }
  return static_cast<std::size_t>(out - begin);
}

void append_utf8(std::string& out, char32_t c) {
  char bytes[kLongestSequence];
  out.append(bytes, encode_utf8(c, bytes));
}

bool is_valid_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string replace_invalid_utf8(std::string_view bytes, std::uint32_t& replaced, Stop stop) {
  std::string out;
  out.reserve(bytes.size() + 16);
  const char* const end = bytes.data() + bytes.size();
  std::size_t turn = 0;
  for (const char* p = bytes.data(); p < end; ++turn) {
    stop.check(turn);
    const CodePoint c = decode_utf8(p, end);
    if (c.valid) {
      out.append(p, c.bytes);
    } else {
      append_utf8(out, kReplacement);
      ++replaced;
    }
    p += c.bytes;
  }
  return out;
}

}  // namespace newsx
