// The lead of an article, if it is outside the element that holds the text.
//
// Cost: O(blocks). Threads: may run at once. Errors: none.
#pragma once
#include <vector>

#include "formats/html_page.h"

namespace newsx::html {

// The elements between the headline and the text (which starts at `first`) whose names say that they are a lead, in
// order; none if they are too many for a lead, or if `headline` is 0 or not before the text. `measures` reflect
// `dropped`.
std::vector<NodeIndex> find_lead(const Page& page, NodeIndex headline, NodeIndex first, const Measures& measures,
                                 const Dropped& dropped);

}  // namespace newsx::html
