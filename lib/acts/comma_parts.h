// Papers that a sentence enumerates between commas, some of kinds that no table knows: "Утверждены три документа: смета
// расходов, глоссарий терминов и план работ."
//
// Cost: O(tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "acts/list_markers.h"

namespace newsx {

// Adds them to `markers`, which find_markers() has filled, as bullets with kSeparatorSign; the result is by position.
// Each part begins with a noun in the nominative or accusative. Parts of known kinds alone are left to prose.
void find_comma_parts(const Document& d, std::vector<Marker>& markers);

}  // namespace newsx
