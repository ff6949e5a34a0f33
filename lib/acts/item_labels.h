// Labels of list items: "12", "1.2", "5-е", "IV", "iv", "б", "a".
//
// O(letters). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "acts/list_markers.h"

namespace newsx {

constexpr std::uint32_t kGreatestLabel = 999;     // of an item that is counted
constexpr std::uint32_t kGreatestArticle = 9999;  // of a gazette's articles, which go on from issue to issue

// Fills in kind, value, depth and number as printed; false: token i is no label, and `out` is not to be used.
bool read_item_label(const Document& d, TokenIndex i, Marker& out, std::uint32_t greatest = kGreatestLabel);
// The same for figures with dots between them; leaves `number` alone.
bool read_arabic_label(std::string_view figures, Marker& out, std::uint32_t greatest = kGreatestLabel);
// "первое" is 1, "Десятый" 10; 0: token i is no ordinal.
std::uint32_t ordinal_at(const Document& d, TokenIndex i);

}  // namespace newsx
