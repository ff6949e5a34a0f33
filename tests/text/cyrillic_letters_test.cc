#include "text/cyrillic_letters.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/yo.h"

using namespace newsx;

TEST_CASE("capitals and small letters are Unicode's") {
  const auto wanted = [](char32_t c) { return c < 0x80 || (c >= 0x400 && c < 0x460); };
  for (char32_t c = 0; c < 0x600; ++c) {
    const auto code = static_cast<UChar32>(c);
    CAPTURE(static_cast<std::uint32_t>(c));
    REQUIRE(is_capital(c) == (wanted(c) && u_isupper(code)));
    REQUIRE(is_small(c) == (wanted(c) && u_islower(code)));
    REQUIRE(to_small(c) == (wanted(c) ? static_cast<char32_t>(u_tolower(code)) : c));
    REQUIRE(to_capital(c) == (wanted(c) ? static_cast<char32_t>(u_toupper(code)) : c));
  }
}

TEST_CASE("Russian letters, vowels and signs") {
  constexpr std::u32string_view alphabet = U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  constexpr std::u32string_view vowels = U"аеёиоуыэюя";
  for (char32_t c = 0; c < 0x600; ++c) {
    CAPTURE(static_cast<std::uint32_t>(c));
    REQUIRE(is_small_russian(c) == (alphabet.find(c) != alphabet.npos));
    REQUIRE(is_vowel(c) == (vowels.find(c) != vowels.npos));
    REQUIRE(is_sign(c) == (c == U'ъ' || c == U'ь'));
    char bytes[kLongestSequence] = {};
    if (encode_utf8(c, bytes) == 2) REQUIRE(is_small_russian(bytes) == is_small_russian(c));
  }
  CHECK(!is_small_russian("Pп"));
  CHECK(without_yo(U'ё') == U'е');
  CHECK(without_yo("ёлка и мёд") == "елка и мед");
}
