// The input formats, and which of them a file is of.
//
// The order of belief: a signature, the name (where --input-format says nothing), how the file begins. Cost: some
// comparisons. Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "formats/input_format.h"

namespace newsx {

using FormatTable = std::span<const InputFormat* const>;

// All formats, as help lists them; where a beginning fits several, the first is taken.
FormatTable input_formats();

// Null: there is none of that name.
const InputFormat* find_format(std::string_view name, FormatTable formats = input_formats());
// By the end of a file's name. Null: it tells nothing.
const InputFormat* format_of_file_name(std::string_view name, FormatTable formats = input_formats());
// Null: nothing that has a signature begins so.
const InputFormat* format_of_signature(std::string_view beginning, FormatTable formats = input_formats());
// Plain text, where nothing else begins so.
const InputFormat& format_of_content(std::string_view beginning, FormatTable formats = input_formats());

// Whether a file of that name is taken from a folder. `wanted`: by --input-format; null: nothing is asked for.
bool is_usual(std::string_view file_name, const InputFormat* wanted, FormatTable formats = input_formats());
// Which ones are: "*.txt, *.html or *.jsonl".
std::string usual_files(const InputFormat* wanted, FormatTable formats = input_formats());

}  // namespace newsx
