// The width of text at a terminal.
//
// A code point takes two columns when it is East Asian Wide or Fullwidth, none when it is a combining mark or
// invisible, else one (Unicode Standard Annex 11). All functions are O(bytes) and take valid UTF-8. Threads: pure
// functions.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

unsigned display_width(std::string_view text);

// Text on one line that is safe to print: white space collapsed, control characters escaped as \u{202e}.
std::string printable(std::string_view text);

// Cut to `width`, with "…" at the end.
std::string cut(std::string_view text, unsigned width);
// Cut to `width`, with "…" at the front.
std::string cut_front(std::string_view text, unsigned width);

// Lines not wider than `width`, broken at spaces where there are any. At least one line.
std::vector<std::string> wrapped(std::string_view text, unsigned width);

}  // namespace newsx
