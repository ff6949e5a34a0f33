// Words before titles that say that the list is a part of what was told before: "в том числе", "среди них –".
//
// Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

// The first token of such words that end right before token i, with or without a comma or a dash; kNone if none do.
TokenIndex part_lead_before(const Document& d, TokenIndex i);

}  // namespace newsx
