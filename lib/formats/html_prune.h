// Drops from an article what is no part of it: teasers, lists of links, captions, lines at its edges.
//
// Cost: O(bytes of the parts). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <span>

#include "formats/html_page.h"

namespace newsx::html {

// `measures` reflect `dropped`.
void prune(const Page& page, std::span<const NodeIndex> parts, const Measures& measures, Dropped& dropped, Stop stop);

}  // namespace newsx::html
