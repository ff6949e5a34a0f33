// White space as Unicode has it (the property White_Space): spaces, no-break and narrow ones too, tabs, line ends.
//
// O(bytes). Threads: pure functions. Errors: none; of invalid UTF-8 nothing is white.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace newsx {

// Bytes of the white space character that `text` begins with; 0: it begins with another, or is empty.
std::size_t white_space_at(std::string_view text);

// Whether each run of white space is one space (U+0020) already, so that fold_white_space would change nothing.
bool is_white_space_folded(std::string_view text);
// Each run made one space, at the ends too: titles and names that run over lines, or hold narrow spaces, are one line.
std::string fold_white_space(std::string_view text);

}  // namespace newsx
