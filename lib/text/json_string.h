// Text as a JSON string.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace newsx {

// Appends `text`, which is valid UTF-8, in quotation marks. Control characters, quotation mark, backslash, and
// U+2028/2029 are escaped, all else stands as it is.
void append_json_string(std::string& out, std::string_view text);

// Whether `text` is surely its own JSON string between quotation marks. False also for some that are.
bool is_plain_json(std::string_view text);
// The bytes of `text` escaped, without quotation marks.
std::size_t escaped_json_size(std::string_view text);
// Writes `text` escaped, without quotation marks, and returns where it ends: escaped_json_size(text) bytes on.
char* escape_json(std::string_view text, char* out);

// Appends a member with that text to an object that is open, or opens it; nothing when `text` is empty.
void append_json_member(std::string& object, std::string_view name, std::string_view text);

}  // namespace newsx
