// Text in a command line of a POSIX shell.
//
// O(bytes). Threads: a pure function. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// What stands for `text` between single quotation marks, which are not added.
inline std::string shell_quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace newsx
