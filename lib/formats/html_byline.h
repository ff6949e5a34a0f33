// The article's date as given in the page's text: "28 ноября 2019, 10:15 | Анна Озерова".
//
// Cost: O(bytes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <string_view>

#include "formats/html_page.h"

namespace newsx::html {

// The date near the start of a short line that is no sentence, in ISO 8601. Empty: none.
std::string date_in_byline(std::string_view line);
// The same for the lines around node `near`: the headline or, without one, the text.
std::string date_near(const Page& page, NodeIndex near, Stop stop);

}  // namespace newsx::html
