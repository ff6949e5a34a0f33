// The article of a page that a script builds: what the page's scripts carry as JSON.
//
// Such a page shows nothing; its state stands in <script type=application/json> or is assigned,
// `window.__STATE__ = {…}`. The text is the longest group of members that are named as texts are: one long string, or
// the strings of one list. Cost: O(bytes). Threads: may run at once. Errors: none; what is not JSON is skipped; throws
// Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx::html {

// With or without tags, lines with "\n" between; empty: none.
std::string text_of_state(const std::vector<std::string_view>& scripts, Stop stop);

}  // namespace newsx::html
