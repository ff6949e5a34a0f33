#include "tokens/lookalikes.h"

#include <array>
#include <cstddef>

#include "base/word_table.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "tokens/classes.h"

namespace newsx {
namespace {

// The Cyrillic letters that ASCII letters look like; 0: none.
const std::array<char32_t, 0x80>& lookalikes() {
  static const auto letters = [] {
    std::array<char32_t, 0x80> out{};
    for (WordTable row = WordTable::built_in("lookalikes.tsv"); row.next();) {
      const std::string_view latin = row.cell(0);
      if (latin.size() != 1 || !is_ascii(latin.front())) row.fail(latin, "not one Latin letter");
      out[static_cast<unsigned char>(latin.front())] = code_point_at(row.cell(1), 0);
    }
    return out;
  }();
  return letters;
}

char32_t lookalike_of(char c) { return is_ascii(c) ? lookalikes()[static_cast<unsigned char>(c)] : 0; }

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
