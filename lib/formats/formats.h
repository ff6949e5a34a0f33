// The input formats, and detection of a file's format.
//
// A signature wins; then --input-format, the file's name, and the beginning of its content. Cost: a few comparisons.
// Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "formats/input_format.h"

namespace newsx {

using FormatTable = std::span<const InputFormat* const>;

// All formats in the order of --help. If a file fits several, the first wins.
FormatTable input_formats();

// By the value of --input-format. Null: no such format.
const InputFormat* find_format(std::string_view name, FormatTable formats = input_formats());
// By suffix. Null: unknown.
const InputFormat* format_of_file_name(std::string_view name, FormatTable formats = input_formats());
// By signature. Null: none matches, or the name is that of an archive, whose members may match.
const InputFormat* format_of_signature(std::string_view beginning, std::string_view file_name,
                                       FormatTable formats = input_formats());
// By content; plain text if nothing else matches.
const InputFormat& format_of_content(std::string_view beginning, FormatTable formats = input_formats());

// Whether a file with that name is read from folders. `wanted`: the format of --input-format; null: none was given.
bool is_usual(std::string_view file_name, const InputFormat* wanted, FormatTable formats = input_formats());
// "*.html, *.htm or *.xhtml"
std::string suffix_list(const InputFormat& format);

}  // namespace newsx
