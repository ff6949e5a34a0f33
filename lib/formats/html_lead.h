// The lead of an article whose text stands in an element of its own.
//
// Cost: O(blocks). Threads: may run at once. Errors: none.
#pragma once
#include <vector>

#include "formats/html_page.h"

namespace newsx::html {

// The elements between the headline and the text that begins at `first` whose names say so, in order; none when they
// are too many for a lead, or `headline` is 0 or not before the text. `measures` are of the page as it is `dropped`.
std::vector<NodeIndex> find_lead(const Page& page, NodeIndex headline, NodeIndex first, const Measures& measures,
                                 const Dropped& dropped);

}  // namespace newsx::html
