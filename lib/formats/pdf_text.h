// The paragraphs of the pages of a PDF, whose lines are all that it has.
//
// Lines at the top and the bottom that repeat on half of the pages, and numbers of pages, are left out. A line goes on
// in the next one unless it is short or ends a sentence; a word that is divided at its end is joined. Cost: linear.
// Threads: may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

// `pages`: lines in the order of reading, with an empty one between blocks.
std::string text_of_pages(const std::vector<std::string_view>& pages, Stop stop);

// Whether the pages hold pictures of text: next to no letters.
bool are_scanned(const std::vector<std::string_view>& pages);

}  // namespace newsx
