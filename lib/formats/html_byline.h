// The day that a page's text tells of an article: "28 ноября 2019, 10:15 | Анна Озерова".
//
// Cost: O(bytes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>
#include <string_view>

#include "formats/html_page.h"

namespace newsx::html {

// Of a short line that is no sentence and has a day near its beginning: in ISO 8601. Empty: none.
std::string date_in_byline(std::string_view line);
// Of the lines around node `near`, which is the headline or, without one, the text.
std::string date_near(const Page& page, NodeIndex near, Stop stop);

}  // namespace newsx::html
