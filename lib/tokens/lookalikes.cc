#include "tokens/lookalikes.h"

#include <array>
#include <cstddef>

#include "text/ascii.h"
#include "text/utf8.h"
#include "tokens/classes.h"

namespace newsx {
namespace {

// The Cyrillic letter that an ASCII letter looks like; 0: none.
constexpr auto kLookalikes = [] {
  std::array<char16_t, 0x80> letters{};
  constexpr std::u16string_view latin = u"ABCEHKMOPTXaceopxy";
  constexpr std::u16string_view cyrillic =
      u"\u0410\u0412\u0421\u0415\u041D\u041A\u041C\u041E\u0420\u0422\u0425\u0430\u0441\u0435\u043E\u0440\u0445\u0443";
  for (std::size_t i = 0; i < latin.size(); ++i) letters[latin[i]] = cyrillic[i];
  return letters;
}();

char32_t lookalike_of(char c) { return is_ascii(c) ? kLookalikes[static_cast<unsigned char>(c)] : 0; }

}  // namespace

bool is_cyrillic_in_disguise(std::string_view word) {
  std::size_t latin = 0, cyrillic = 0;
  const char* const end = word.data() + word.size();
  for (const char* p = word.data(); p < end;) {
    const Char c = char_at(p, end);
    if ((c.cls & char_class::letter) != 0) {
      if ((c.cls & char_class::cyrillic) != 0) {
        ++cyrillic;
      } else if (lookalike_of(*p) != 0) {
        ++latin;
      } else {
        return false;
      }
    }
    p += c.bytes;
  }
  return latin < cyrillic;
}

std::string without_lookalikes(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (const char32_t letter = lookalike_of(c); letter != 0)
      append_utf8(out, letter);
    else
      out += c;
  }
  return out;
}

}  // namespace newsx
