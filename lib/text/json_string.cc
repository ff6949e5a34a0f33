#include "text/json_string.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace newsx {
namespace {

// Bytes at which a run that is copied as it stands ends: what must be escaped, and 0xE2, with which U+2028 and U+2029
// begin.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = table[0x7F] = table[0xE2] = true;
  return table;
}();

// Whether one of the sixteen bytes from `p` on is a stop.
bool has_stop(const char* p) {
  using Bytes [[gnu::vector_size(16)]] = unsigned char;
  Bytes bytes;
  std::memcpy(&bytes, p, sizeof bytes);
  const auto stop = (bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F) | (bytes == 0xE2);
  std::uint64_t halves[2];
  std::memcpy(halves, &stop, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

void append_escape(std::string& out, unsigned char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      break;
  }
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u00";
  out += digits[c >> 4];
  out += digits[c & 15];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    while (at + 16 <= text.size() && !has_stop(text.data() + at)) at += 16;
    if (at == text.size()) break;
    const auto c = static_cast<unsigned char>(text[at]);
    if (!stops[c]) continue;
    if (c == 0xE2) {
      // JavaScript took these two for line ends inside strings until 2019; some readers of JSON Lines still do.
      const std::string_view three = text.substr(at, 3);
      if (three != "\xE2\x80\xA8" && three != "\xE2\x80\xA9") continue;
      out += text.substr(from, at - from);
      out += three[2] == '\xA8' ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += text.substr(from, at - from);
      append_escape(out, c);
    }
    from = at + 1;
  }
  out += text.substr(from);
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
