// Text inside HTML and XML.
//
// O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// Appends `text` escaped, also for quoted attributes. Control characters that XML 1.0 does not allow become U+FFFD.
void append_markup_text(std::string& out, std::string_view text);
// The same as a value.
std::string markup_text(std::string_view text);

}  // namespace newsx
