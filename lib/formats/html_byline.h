// What stands in words around a page's headline: "28 ноября 2019, 10:15 | Анна Озерова".
//
// Cost: O(bytes of the lines around the headline). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <string>

#include "formats/html_page.h"

namespace newsx::html {

// The day, as written, of the first short line near the headline that is a date; empty: none. `heading` null: at the
// page's beginning.
std::string date_near(const Page& page, const GumboNode* heading, Stop stop);

}  // namespace newsx::html
