#include "text/white_space.h"

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx {
namespace {

// Beyond ASCII. The property is stable: it has changed once since Unicode 4.
bool is_wide_white_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

std::size_t white_space_at(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return is_ascii_white(text.front()) ? 1 : 0;
  const CodePoint c = decode_utf8(text.data(), text.data() + text.size());
  return is_wide_white_space(c.value) ? c.bytes : 0;
}

bool is_white_space_folded(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t bytes = white_space_at(text.substr(i));
    if (bytes > 0 && (text[i] != ' ' || white_space_at(text.substr(i + 1)) > 0)) return false;
  }
  return true;
}

std::string fold_white_space(std::string_view text) {
  std::string out;
  bool in_space = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = white_space_at(text.substr(i));
    if (bytes == 0) {
      out += text[i++];
    } else {
      if (!in_space) out += ' ';
      i += bytes;
    }
    in_space = bytes > 0;
  }
  return out;
}

}  // namespace newsx
