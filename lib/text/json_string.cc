#include "text/json_string.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace newsx {
namespace {

// How many bytes a byte takes when escaped. 0xE2, with which U+2028 and U+2029 begin, is looked at apart.
constexpr std::array<std::uint8_t, 256> sizes = [] {
  std::array<std::uint8_t, 256> table{};
  table.fill(1);
  for (unsigned c = 0; c < 0x20; ++c) table[c] = 6;
  for (const char c : {'\n', '\r', '\t', '\b', '\f', '"', '\\'}) table[static_cast<unsigned char>(c)] = 2;
  table[0x7F] = 6;
  return table;
}();

using Bytes [[gnu::vector_size(16)]] = unsigned char;

// What of sixteen bytes must be escaped, or may have to be.
Bytes stops(Bytes bytes) {
  return (bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F) | (bytes == 0xE2);
}

bool any(Bytes bytes) {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// JavaScript took these two for line ends inside strings until 2019; some readers of JSON Lines still do.
bool is_line_end(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' &&
         (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

char* escape(unsigned char c, char* out) {
  constexpr char digits[] = "0123456789abcdef";
  *out++ = '\\';
  switch (c) {
    case '\n':
      *out++ = 'n';
      return out;
    case '\r':
      *out++ = 'r';
      return out;
    case '\t':
      *out++ = 't';
      return out;
    case '\b':
      *out++ = 'b';
      return out;
    case '\f':
      *out++ = 'f';
      return out;
    case '"':
    case '\\':
      *out++ = static_cast<char>(c);
      return out;
    default:
      break;
  }
  for (const char digit : {'u', '0', '0', digits[c >> 4], digits[c & 15]}) *out++ = digit;
  return out;
}

}  // namespace

bool is_plain_json(std::string_view text) {
  Bytes bytes;
  if (text.size() < sizeof bytes) {
    char padded[sizeof bytes];
    std::memset(padded, ' ', sizeof padded);
    std::copy(text.begin(), text.end(), padded);
    std::memcpy(&bytes, padded, sizeof bytes);
    return !any(stops(bytes));
  }
  std::size_t at = 0;
  Bytes found{};
  for (; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    found |= stops(bytes);
  }
  std::memcpy(&bytes, text.data() + text.size() - sizeof bytes, sizeof bytes);  // the rest, and some once more
  return !any(found | stops(bytes));
}

std::size_t escaped_json_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    size += is_line_end(text, at) ? 4u : sizes[static_cast<unsigned char>(text[at])];  // 4: its other two bytes follow
  return size;
}

char* escape_json(std::string_view text, char* out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_line_end(text, at)) {
      for (const char part : {'\\', 'u', '2', '0', '2', text[at + 2] == '\xA8' ? '8' : '9'}) *out++ = part;
      at += 2;
    } else if (sizes[c] == 1) {
      *out++ = text[at];
    } else {
      out = escape(c, out);
    }
  }
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain_json(text)) {
    out += text;
  } else {
    const std::size_t before = out.size();
    out.resize(before + escaped_json_size(text));
    escape_json(text, out.data() + before);
  }
  out += '"';
}

void append_json_member(std::string& object, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  object += object.empty() ? '{' : ',';
  append_json_string(object, name);
  object += ':';
  append_json_string(object, text);
}

}  // namespace newsx
