// Text that may be shown at a terminal: nothing in it acts on the terminal or on the direction of what follows.
//
// Escaped are control characters (C0, DEL, C1), marks, embeddings, overrides and isolates of direction, and bytes that
// are no UTF-8. O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// How a character is written that is escaped. Bytes that are no UTF-8 are \xff always.
enum class EscapeForm : std::uint8_t {
  braces,  // \u{9b}: in text for people
  json,    // \u009b: what was JSON stays JSON
  bytes,   // \xc2\x9b: in names of files, which are bytes
};
enum class Layout : std::uint8_t {
  line,   // all is escaped
  lines,  // line feeds, tabs and a carriage return before a line feed stay
};

std::string escape_controls(std::string_view text, EscapeForm form, Layout layout);

}  // namespace newsx
