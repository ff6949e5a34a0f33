#include "text/utf8.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

std::string repaired(std::string_view bytes) {
  std::uint32_t replaced = 0;
  std::string text = replace_invalid_utf8(bytes, replaced);
  return text + " " + std::to_string(replaced);
}

}  // namespace

TEST_CASE("every scalar value is written and read back") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint read = decode_utf8(text.data(), text.data() + text.size());
    if (!read.valid || read.value != c || read.bytes != text.size() || !is_valid_utf8(text)) {
      CAPTURE(static_cast<std::uint32_t>(c));
      FAIL("not the same");
    }
  }
}

TEST_CASE("invalid sequences become one mark each, as the Unicode standard advises") {
  CHECK(repaired("Привет") == "Привет 0");
  CHECK(repaired("\x80") == "\uFFFD 1");
  CHECK(repaired("a\xC0\xAF"
                 "b") == "a\uFFFD\uFFFDb 2");                           // overlong
  CHECK(repaired("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD 3");            // a surrogate
  CHECK(repaired("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD 4");  // past U+10FFFF
  CHECK(repaired("\xF0\x9F\x98") == "\uFFFD 1");                        // torn at the end
  CHECK(repaired("\xF0\x9F\x98x") == "\uFFFDx 1");
  CHECK(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                 "A") ==
        "\uFFFD\uFFFD\uFFFD\uFFFD"
        "A 4");  // table 3-11
}

TEST_CASE("validation and repair agree on all pairs of bytes") {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const std::string bytes = {static_cast<char>(a), static_cast<char>(b)};
      std::uint32_t replaced = 0;
      const std::string text = replace_invalid_utf8(bytes, replaced);
      REQUIRE(is_valid_utf8(text));
      REQUIRE((replaced == 0) == is_valid_utf8(bytes));
    }
  }
}

TEST_CASE("steps from code point to code point") {
  const std::string_view text = "aё€😀";
  std::string forward, backward;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    forward += std::to_string(at) + ' ';
    CHECK(code_point_at(text, at) == decode_utf8(text.data() + at, text.data() + text.size()).value);
  }
  for (std::size_t at = text.size(); at > 0;) {
    at = previous_code_point(text, at);
    backward += std::to_string(at) + ' ';
  }
  CHECK(forward == "0 1 3 6 ");
  CHECK(backward == "6 3 1 0 ");
  CHECK(count_code_points(text) == 4);
  CHECK(first_code_point(text) == "a");
  CHECK(first_code_point(text.substr(1)) == "ё");
  CHECK(last_code_point(text) == "😀");
  CHECK(first_code_point("").empty());
  CHECK(last_code_point("").empty());
}

TEST_CASE("every code point is written as it is read") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const bool scalar = c < 0xD800 || c > 0xDFFF;
    std::string text;
    append_utf8(text, c);
    CAPTURE(static_cast<std::uint32_t>(c));
    REQUIRE(sequence_bytes(text[0]) == text.size());
    REQUIRE(decode_sequence(text.data(), text.size()) == (scalar ? c : kReplacement));
    REQUIRE(decode_utf8(text.data(), text.data() + text.size()).value == (scalar ? c : kReplacement));
  }
}

TEST_CASE("steps over what is no UTF-8 stay in the text") {
  for (const std::string_view text : {"\xF0", "a\xE2\x82", "\x80\x80", "\xFF"}) {
    std::size_t at = 0;
    while (at < text.size()) {
      code_point_at(text, at);
      at = next_code_point(text, at);
    }
    CHECK(at == text.size());
    while (at > 0) at = previous_code_point(text, at);
  }
}
