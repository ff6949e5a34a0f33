// Leaves out of an article what is none: teasers, lists of links, captions, lines at its edges.
//
// Cost: O(nodes of the part). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include "formats/html_page.h"

namespace newsx::html {

// `measures` are of the page as it is `dropped`.
void prune(const Page& page, NodeIndex part, const Measures& measures, Dropped& dropped, Stop stop);

}  // namespace newsx::html
