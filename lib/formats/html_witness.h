// What JSON-LD says the article's text is, beside what was found on the page.
//
// Cost: O(bytes). Threads: may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "base/stop.h"

namespace newsx::html {

// Whether the page's script has an article that the text lacks: one that is long and most of whose words are not in it.
bool is_elsewhere(std::string_view body, std::string_view text);
// Its paragraphs, with an empty line between, without tags.
std::string plain_text(std::string_view body, Stop stop);

}  // namespace newsx::html
