// List items that nothing marks but the semicolons between them: "Утверждены: смета на год; план работ; состав жюри."
//
// Cost: O(tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "acts/item_bounds.h"
#include "acts/list_markers.h"

namespace newsx {

// Adds them to `markers`, which find_markers() has filled, as bullets with kSeparatorSign; the result is by position.
// Parts that all begin as titles of acts are left to find_bare_items(), and clauses with a verb are none.
void find_semicolon_parts(const Document& d, const TitleTest& titled, std::vector<Marker>& markers);

}  // namespace newsx
