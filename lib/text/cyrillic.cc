#include "text/cyrillic.h"

#include <unicode/ucnv.h>

#include <array>
#include <cstdint>
#include <memory>

#include "base/word_table.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kEncodingSample = 1 << 16;  // bytes: more do not change the answer

// The order decides between equal scores.
constexpr std::array<const char*, 6> kEncodings = {"windows-1251", "KOI8-R",     "KOI8-U",
                                                   "IBM866",       "ISO-8859-5", "x-mac-cyrillic"};

int letter_index(char32_t c) {  // small letters only; ё counts as е
  return is_small_russian(c) ? static_cast<int>(without_yo(c) - kSmallA) : -1;
}

using Pairs = std::array<std::uint32_t, 32>;  // bit b of row a: "ab" is frequent

Pairs read_pairs() {
  Pairs pairs{};
  for (WordTable row = WordTable::built_in("letter_pairs.tsv"); row.next();) {
    const auto index_at = [&row](std::string_view letters, std::size_t at) {
      const int index = letter_index(code_point_at(letters, at));
      if (index < 0) row.fail(letters, "not a small Russian letter");
      return static_cast<std::size_t>(index);
    };
    const std::string_view followers = row.cell(1);
    for (std::size_t at = 0; at < followers.size(); at = next_code_point(followers, at))
      pairs[index_at(row.cell(0), 0)] |= 1u << index_at(followers, at);
  }
  return pairs;
}

enum Role : std::int8_t { other = -1, foreign = -2, strange = -3 };  // else the letter's index
struct Reading {
  std::int8_t role = other;
  bool capital = false;
};
using Table = std::array<Reading, 256>;

Reading reading_of(char32_t c) {
  if (const int letter = letter_index(to_small(c)); letter >= 0)
    return {static_cast<std::int8_t>(letter), is_capital(c)};
  if (is_cyrillic(c)) return {foreign, false};  // of other Cyrillic alphabets
  const bool control = c >= 0x80 && c < 0xA0;
  const bool drawing = c >= 0x2190 && c < 0x2600;  // arrows, boxes, blocks: full of them only when misread
  return {control || drawing || c == kReplacement ? strange : other, false};
}

Table table_of(const char* encoding) {
  Table table;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(encoding, &error), ucnv_close);
  for (int byte = 0x80; byte < 0x100 && U_SUCCESS(error); ++byte) {
    const char source = static_cast<char>(byte);
    const char* p = &source;
    UErrorCode failed = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &p, p + 1, &failed);
    table[static_cast<std::size_t>(byte)] =
        U_SUCCESS(failed) ? reading_of(static_cast<char32_t>(c)) : Reading{strange, false};
  }
  return table;
}

double score_of(std::string_view bytes, const Table& table, const Pairs& pairs) {
  int good = 0, bad = 0;
  Reading before;
  for (const char byte : bytes) {
    const Reading here = table[static_cast<std::uint8_t>(byte)];
    if (here.role == strange) bad += 2;
    if (here.role == foreign) ++bad;
    if (here.role >= 0 && before.role >= 0) {
      const bool frequent = (pairs[static_cast<std::size_t>(before.role)] >> here.role & 1) != 0;
      const bool torn = here.capital && !before.capital;
      ++(frequent && !torn ? good : bad);
    }
    before = here;
  }
  return good + bad == 0 ? 0 : static_cast<double>(good - bad) / (good + bad);
}

}  // namespace

CyrillicGuess guess_cyrillic(std::string_view bytes) {
  struct Tables {
    Pairs pairs = read_pairs();
    std::array<Table, kEncodings.size()> encodings;
    Tables() {
      for (std::size_t i = 0; i < kEncodings.size(); ++i) encodings[i] = table_of(kEncodings[i]);
    }
  };
  static const Tables tables;
  CyrillicGuess best = {kEncodings[0], -1};
  for (std::size_t i = 0; i < kEncodings.size(); ++i) {
    const double score = score_of(bytes.substr(0, kEncodingSample), tables.encodings[i], tables.pairs);
    if (score > best.score) best = {kEncodings[i], score};
  }
  return best;
}

}  // namespace newsx
