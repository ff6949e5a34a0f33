// Folds text for comparison: case, and ё as е.
//
// O(bytes). Threads: a pure function. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// Full case folding of Unicode, then ё as е.
std::string fold_case(std::string_view utf8);

}  // namespace newsx
