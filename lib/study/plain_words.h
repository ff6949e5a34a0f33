// The words of a text of which nothing else is known: runs of letters and digits, hyphens inside.
//
// O(bytes). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

// In small letters, ё as е: to be compared.
std::vector<std::string> folded_words(std::string_view utf8);

}  // namespace newsx
