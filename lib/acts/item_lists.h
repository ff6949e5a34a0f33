// The lists of a document: runs of items with markers of one kind, at line starts or inside a paragraph.
//
// Markers are read first (1. 1) (1) № 1 I. а) • —, первое — and none). Ascending values make a run: gaps are allowed, a
// value that does not grow starts a new list, "1.1" and letters under numbers are sub-items, paragraphs between
// numbered items are comments. Finally each item gets its words: up to the end of its line, or over broken lines. The
// content of items is not examined here. Cost: O(tokens); texts without markers allocate nothing. Threads: may run at
// once. Errors: Stopped.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "reading/document.h"

namespace newsx {

enum class MarkerKind : std::uint8_t { arabic, roman, cyrillic_letter, latin_letter, ordinal, bullet, none };

struct ListItem {
  TokenIndex marker = 0;          // the marker's first token; without a marker the first word
  TokenIndex begin = 0, end = 0;  // the item's words and the separator after them
  std::uint32_t glued_bytes = 0;  // bytes of the token `begin` that belong to the marker: "1О плане"
  Span number;                    // as printed, without brackets and full stop; empty for bullets
  std::uint32_t value = 0;        // of its last part
  MarkerKind kind = MarkerKind::none;
  std::uint8_t level = 0;  // 1 for a sub-item
  bool line_start = false;
};

struct ItemList {
  std::uint32_t first_item = 0, item_count = 0;  // in Lists::items
  bool line_start = false;                       // items start lines
};

struct Lists {
  std::vector<ItemList> lists;  // by position
  std::vector<ListItem> items;
};

// Fills `out` (cleared first). `titled(i)`: whether the line that starts at token i looks like an item without a
// marker. Consecutive titles in quotation marks within a sentence ("законы «О бюджете» и «О лесах»") are a list, too.
void find_lists(const Document& d, const std::function<bool(TokenIndex)>& titled, Lists& out);

}  // namespace newsx
