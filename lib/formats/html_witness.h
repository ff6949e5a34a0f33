// The article's text according to JSON-LD, for comparison with what was found on the page.
//
// Cost: O(bytes). Threads: may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx::html {

// Whether the JSON-LD has an article that the text lacks: a long one, most of whose words are not in the text.
bool is_elsewhere(std::string_view body, std::string_view text);
// Its paragraphs, separated by empty lines, without tags.
std::string plain_text(std::string_view body, Stop stop);

}  // namespace newsx::html
