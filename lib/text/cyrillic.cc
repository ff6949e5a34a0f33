#include "text/cyrillic.h"

#include <unicode/ucnv.h>

#include <array>
#include <cstdint>
#include <memory>

#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kEncodingSample = 1 << 16;  // bytes: more do not change the answer

// After the first letter of a line come the letters that often follow it.
constexpr std::array<std::string_view, 31> kPairs = {"абвгдежзийклмнпрстхцчшюя",
                                                     "баеилорущы",
                                                     "ваеиклнорстушыя",
                                                     "гадеилору",
                                                     "давежилнорсуы",
                                                     "ебвгдежзйклмнпрстхцчшщ",
                                                     "жадеин",
                                                     "завдеиноры",
                                                     "иабвгдезийклмнорстхцчюя",
                                                     "йс",
                                                     "каеилорсту",
                                                     "лаежилносуьюя",
                                                     "маеинопуыя",
                                                     "нагдеикностуцыья",
                                                     "обвгдежзийклмнопрстхчшя",
                                                     "паеилору",
                                                     "равгдежикмностуыья",
                                                     "савеиклмнопрстушья",
                                                     "тавеикнорсуыья",
                                                     "убгджклмнпрстчю",
                                                     "феио",
                                                     "хао",
                                                     "цаеи",
                                                     "чаеинт",
                                                     "шаеил",
                                                     "щаеи",
                                                     "ывейлмстх",
                                                     "ьенсю",
                                                     "эт",
                                                     "ютщ",
                                                     "явзлмнт"};

// The order decides between equal scores.
constexpr std::array<const char*, 6> kEncodings = {"windows-1251", "KOI8-R",     "KOI8-U",
                                                   "IBM866",       "ISO-8859-5", "x-mac-cyrillic"};

int letter_index(char32_t c) {  // small letters only; ё counts as е
  if (c == U'ё') c = U'е';
  return c >= U'а' && c <= U'я' ? static_cast<int>(c - U'а') : -1;
}

using Pairs = std::array<std::uint32_t, 32>;  // bit b of row a: "ab" is frequent

Pairs read_pairs() {
  Pairs pairs{};
  for (const std::string_view line : kPairs) {
    const char* p = line.data();
    const char* const end = p + line.size();
    const int first = letter_index(decode_utf8(p, end).value);
    for (p += 2; p < end; p += 2) {
      const int second = letter_index(decode_utf8(p, end).value);
      if (first >= 0 && second >= 0) pairs[static_cast<std::size_t>(first)] |= 1u << second;
    }
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
  if (c == U'Ё' || (c >= U'А' && c <= U'Я'))
    return {static_cast<std::int8_t>(letter_index(c == U'Ё' ? U'ё' : c + 32)), true};
  if (const int letter = letter_index(c); letter >= 0) return {static_cast<std::int8_t>(letter), false};
  if (c >= 0x400 && c < 0x500) return {foreign, false};  // of other Cyrillic alphabets
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
