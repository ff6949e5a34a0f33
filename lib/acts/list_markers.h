// Markers that may start a list item, read token by token.
//
// O(tokens) for the document, O(1) for one position. Threads: may run at once. Errors: Stopped.
#pragma once
#include <string_view>
#include <vector>

#include "acts/item_lists.h"

namespace newsx {

constexpr std::uint32_t kDashSign = 1;       // `Marker::sign` of dashes of all lengths and hyphens
constexpr std::uint32_t kSeparatorSign = 2;  // of parts between which only semicolons or commas stand

constexpr std::string_view kKeycap = "\u20E3";  // the last character of a figure in a keycap

struct Marker {
  TokenIndex begin = 0;      // the marker's first token
  TokenIndex body = 0;       // the item's first word
  Span number;               // as printed
  std::uint32_t value = 0;   // of its last part; 0: no number
  std::uint32_t parent = 0;  // of the part before the last: 1 for "1.2"
  std::uint32_t paragraph = 0;
  std::uint32_t run = 0;          // for items without markers: the list they belong to
  std::uint32_t sign = 0;         // of a bullet
  std::uint32_t glued_bytes = 0;  // bytes of the token `body` that belong to the marker
  MarkerKind kind = MarkerKind::none;
  std::uint8_t depth = 0;  // dots inside the number
  char closer = 0;         // . ) ( # (№) - | / : , a keycap's first byte, or a space for none
  bool line_start = false;
};

// All candidates by position, including those inside lines; many turn out to be none, like "5)" at the end of a
// bracket. Markers of one list are adjacent.
void find_markers(const Document& d, std::vector<Marker>& out);
// Reads a marker at token i, which starts a line.
bool line_marker(const Document& d, TokenIndex i, Marker& out);
// "Решение № 7 «О Плане»": takes the act's number as the item's.
void read_act_number(const Document& d, TokenIndex i, Marker& out);

}  // namespace newsx
