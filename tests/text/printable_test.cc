#include "text/printable.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

std::string in_text(std::string_view text) { return escape_controls(text, EscapeForm::braces, Layout::lines); }
std::string in_json(std::string_view text) { return escape_controls(text, EscapeForm::json, Layout::lines); }
std::string in_name(std::string_view text) { return escape_controls(text, EscapeForm::bytes, Layout::line); }

}  // namespace

TEST_CASE("what acts on a terminal is escaped, in the form that fits the place") {
  CHECK(in_text("я\x1b[8m\x07\x7f") == "я\\u{1b}[8m\\u{7}\\u{7f}");
  CHECK(in_json("я\x1b[8m\x07\x7f") == "я\\u001b[8m\\u0007\\u007f");
  CHECK(in_name("я\x1b[8m\x07\x7f") == "я\\x1b[8m\\x07\\x7f");
  CHECK(in_text("\u0080\u009b\u009f\u00a0") == "\\u{80}\\u{9b}\\u{9f}\u00a0");
  CHECK(in_json("\u009b") == "\\u009b");
  CHECK(in_name("\u009b") == "\\xc2\\x9b");
}

TEST_CASE("marks of direction and Unicode's line ends, and nothing beside them") {
  CHECK(in_text("\u061b\u061c\u200d\u200e\u200f\u2010") == "\u061b\\u{61c}\u200d\\u{200e}\\u{200f}\u2010");
  CHECK(in_text("\u2027\u2028\u2029\u202a\u202e\u202f") == "\u2027\\u{2028}\\u{2029}\\u{202a}\\u{202e}\u202f");
  CHECK(in_text("\u2065\u2066\u2069\u206a") == "\u2065\\u{2066}\\u{2069}\u206a");
  CHECK(in_json("\u202e") == "\\u202e");
}

TEST_CASE("bytes that are no UTF-8") {
  CHECK(in_text("a\xff\xd0") == "a\\xff\\xd0");
  CHECK(in_json("\xe2\x80я") == "\\xe2\\x80я");
  CHECK(in_name("\xc0\x9b") == "\\xc0\\x9b");
}

TEST_CASE("line feeds and tabs stay where they are layout") {
  CHECK(in_text("a\tb\r\nc\n") == "a\tb\r\nc\n");
  CHECK(in_text("a\rb\r") == "a\\u{d}b\\u{d}");
  CHECK(in_name("a\tb\r\nc") == "a\\x09b\\x0d\\x0ac");
}
