// Makes text safe to print on a terminal: nothing in it controls the terminal or the direction of what follows.
//
// Escaped are control characters (C0, DEL, C1), marks, embeddings, overrides and isolates of direction, and bytes that
// are no UTF-8. O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// How an escaped character is written. Bytes that are no UTF-8 are always \xff.
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
