// The lists of a document: runs of items with markers of one kind, at line starts or inside a paragraph.
//
// Markers are read first (1. 1) (1) № 1 I. а) • —, первое — and none), then runs are recognised by monotone values: a
// gap is allowed, a value that does not grow begins a new list, "1.1" and letters under numbers are sub-items,
// paragraphs between numbered items are comments. Last, each item gets its words: to the end of its line, or over torn
// lines. What the items are about is not asked here. Cost: O(tokens), nothing is allocated in texts without markers.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "reading/document.h"

namespace newsx {

enum class MarkerKind : std::uint8_t { arabic, roman, cyrillic_letter, latin_letter, ordinal, bullet, none };

struct ListItem {
  TokenIndex marker = 0;          // the marker's first token; the first word where there is no marker
  TokenIndex begin = 0, end = 0;  // tokens of the item's words, with the separator after them
  std::uint32_t glued_bytes = 0;  // bytes of the token `begin` that are the marker: "1О плане"
  Span number;                    // as printed, without brackets and full stop; empty for bullets
  std::uint32_t value = 0;        // of its last part
  MarkerKind kind = MarkerKind::none;
  std::uint8_t level = 0;  // 1 for a sub-item
  bool line_start = false;
};

struct ItemList {
  std::uint32_t first_item = 0, item_count = 0;  // in Lists::items
  bool line_start = false;                       // items begin lines
};

struct Lists {
  std::vector<ItemList> lists;  // by position
  std::vector<ListItem> items;
};

// Fills `out` (cleared first). `titled(i)`: whether a line that begins with token i begins as an item without a marker
// does. Titles in quotation marks one after another in a sentence ("законы «О бюджете» и «О лесах»") are a list, too.
void find_lists(const Document& d, const std::function<bool(TokenIndex)>& titled, Lists& out);

}  // namespace newsx
