#include "text/white_space.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include "text/utf8.h"

using namespace newsx;

TEST_CASE("each run of white space becomes one space") {
  const std::pair<const char*, const char*> cases[] = {
      {"министр иностранных дел", "министр иностранных дел"},
      {"министр\u00A0иностранных\u202Fдел", "министр иностранных дел"},
      {"министр \r\n\t иностранных\u2009\u00A0дел", "министр иностранных дел"},
      {"\u3000а\u2028", " а "},
      {"а\u200Bб", "а\u200Bб"},  // zero width, and by Unicode no white space
      {"а\xC2", "а\xC2"},
      {"", ""},
  };
  for (const auto& one : cases) {
    const std::string_view text = one.first, folded = one.second;
    CAPTURE(text);
    CHECK(fold_white_space(text) == folded);
    CHECK(is_white_space_folded(text) == (text == folded));
    CHECK(is_white_space_folded(folded));
  }
}

TEST_CASE("white space is what Unicode says") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const bool is_white = u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_WHITE_SPACE) != 0;
    CAPTURE(static_cast<std::uint32_t>(c));
    REQUIRE(white_space_at(text) == (is_white ? text.size() : 0));
  }
}
