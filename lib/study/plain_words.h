// Splits text into words without further analysis: runs of letters and digits, inner hyphens included.
//
// O(bytes). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

// Lower case, ё as е, for comparison.
std::vector<std::string> folded_words(std::string_view utf8);

}  // namespace newsx
