// The article of a page that is rendered by scripts, from the JSON that these scripts carry.
//
// Such a page shows nothing; its state is in <script type=application/json> or in an assignment, `window.__STATE__ =
// {…}`. The text is the longest value under a key that names texts: one long string, or the strings of one list. Cost:
// O(bytes). Threads: may run at once. Errors: none; anything that is not JSON is skipped; throws Stopped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx::html {

// With or without tags, lines separated by "\n"; empty: none.
std::string text_of_state(const std::vector<std::string_view>& scripts, Stop stop);

}  // namespace newsx::html
