// Reconstructs paragraphs from the lines of PDF pages.
//
// Headers and footers that repeat on half of the pages are dropped, as are page numbers. A line continues in the next
// one unless it is short or ends a sentence; words hyphenated at line ends are joined. Cost: linear. Threads: may run
// at once. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

// `pages`: lines in reading order, with an empty line between blocks.
std::string text_of_pages(const std::vector<std::string_view>& pages, Stop stop);

// Whether the pages are scans: almost no letters.
bool are_scanned(const std::vector<std::string_view>& pages);

}  // namespace newsx
