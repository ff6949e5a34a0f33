// The table of character classes against ICU's properties, for every code point.
#include "tokens/classes.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <string>

#include "text/utf8.h"

using namespace newsx;
namespace cc = newsx::char_class;

TEST_CASE("letters, digits, marks and white space are what ICU says") {
  for (UChar32 c = 0; c < 0x110000; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    std::string bytes;
    append_utf8(bytes, static_cast<char32_t>(c));
    const Char read = char_at(bytes.data(), bytes.data() + bytes.size());
    const bool letter = u_isalpha(c) && c != 0x02BC;  // U+02BC MODIFIER LETTER APOSTROPHE is an apostrophe to us
    bool right = read.bytes == bytes.size();
    right &= ((read.cls & cc::letter) != 0) == letter;
    if (letter) {
      UErrorCode error = U_ZERO_ERROR;
      const UScriptCode script = uscript_getScript(c, &error);
      right &=
          ((read.cls & cc::upper) != 0) == (u_isUUppercase(c) ? u_charType(c) == U_UPPERCASE_LETTER : u_istitle(c));
      right &= ((read.cls & cc::cyrillic) != 0) == (script == USCRIPT_CYRILLIC);
      right &= ((read.cls & cc::latin) != 0) == (script == USCRIPT_LATIN);
    } else {
      right &= (read.cls == cc::digit) == (u_isdigit(c) || u_charType(c) == U_LETTER_NUMBER);
      right &= (read.cls == cc::mark) == ((U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
      right &= (read.cls == cc::space || read.cls == cc::line_end) == u_isUWhiteSpace(c);
    }
    if (!right) {
      CAPTURE(c);
      CAPTURE(static_cast<int>(read.cls));
      FAIL("not what ICU says");
    }
  }
}

TEST_CASE("what is no UTF-8 is a symbol of one byte") {
  for (const std::string_view bytes : {"\x80", "\xFF", "\xD0", "\xE2\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80"}) {
    const Char read = char_at(bytes.data(), bytes.data() + bytes.size());
    CHECK(read.cls == cc::symbol);
    CHECK(read.bytes == 1);
  }
}
