#include "formats/list_marker.h"

#include "text/roman.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr unsigned kMostRoman = 3999;
constexpr char32_t kLowerA = 0x430, kUpperA = 0x410;  // Cyrillic

// а…я without those letters that Russian lists leave out: й, ъ, ы, ь (ё is no part of the range).
bool is_listed(unsigned place) {
  constexpr unsigned short_i = 9, hard = 26, yery = 27, soft = 28;
  return place != short_i && place != hard && place != yery && place != soft;
}

// "а" is 1; after "я" the letters are doubled: "аа".
std::string cyrillic_number(unsigned number, char32_t first) {
  constexpr unsigned letters = 32, listed = 28, most_repeated = 4;
  const unsigned repeated = (number - 1) / listed + 1;
  if (repeated > most_repeated) return std::to_string(number);
  unsigned left = (number - 1) % listed, place = 0;
  for (; place < letters; ++place)
    if (is_listed(place) && left-- == 0) break;
  std::string text;
  for (unsigned i = 0; i < repeated; ++i) append_utf8(text, first + place);
  return text;
}

std::string latin_number(unsigned number, char first) {
  constexpr unsigned letters = 26, most_repeated = 4;
  const unsigned repeated = (number - 1) / letters + 1;
  if (repeated > most_repeated) return std::to_string(number);
  return std::string(repeated, static_cast<char>(first + static_cast<char>((number - 1) % letters)));
}

std::string roman_number(unsigned number, bool lower) {
  if (number > kMostRoman) return std::to_string(number);
  std::string text = roman_numeral(static_cast<int>(number));
  if (lower)
    for (char& c : text) c = static_cast<char>(c | 0x20);
  return text;
}

}  // namespace

std::string in_form(unsigned number, NumberForm form) {
  if (form == NumberForm::none) return {};
  if (form == NumberForm::bullet) return std::string(kBullet);
  if (number == 0) return "0";
  switch (form) {
    case NumberForm::lower_roman:
    case NumberForm::upper_roman:
      return roman_number(number, form == NumberForm::lower_roman);
    case NumberForm::lower_latin:
      return latin_number(number, 'a');
    case NumberForm::upper_latin:
      return latin_number(number, 'A');
    case NumberForm::lower_cyrillic:
      return cyrillic_number(number, kLowerA);
    case NumberForm::upper_cyrillic:
      return cyrillic_number(number, kUpperA);
    default:
      return std::to_string(number);
  }
}

}  // namespace newsx
