// Half-open ranges of bytes in a document's text.
#pragma once
#include <cstdint>
#include <string_view>

namespace newsx {

// Bytes [begin, end) of one document's decoded UTF-8 text. Documents are smaller than 2 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t length() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr bool operator==(Span, Span) = default;
};

// A position in a document's flat vector of tokens.
using TokenIndex = std::uint32_t;

}  // namespace newsx
