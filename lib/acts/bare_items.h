// List items without markers: lines under a line that ends with a colon or a heading, parts of a paragraph after a
// colon, titles in quotation marks that follow a word.
//
// Cost: O(tokens), except that the lines of an item are looked at up to four times. Threads: may run at once. Errors:
// Stopped.
#pragma once
#include <vector>

#include "acts/item_bounds.h"
#include "acts/list_markers.h"

namespace newsx {

// Adds them to `markers`, which find_markers() has filled; the result is by position. Items of one list have the same
// `Marker::run`.
void find_bare_items(const Document& d, const TitleTest& titled, const ItemBounds& bounds,
                     std::vector<Marker>& markers);

}  // namespace newsx
