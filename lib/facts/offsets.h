// Turns byte offsets of a text into the unit that was asked for.
//
// A count is kept for each stretch of the text, so building is one pass and a look-up reads at most one stretch: O(1).
// Threads: const functions may run at once.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsx {

enum class OffsetUnit : std::uint8_t { codepoint, byte, utf16 };

class Offsets {
 public:
  // `text` is valid UTF-8 and must outlive this.
  Offsets(std::string_view text, OffsetUnit unit);

  // `byte` must stand at a code point's begin or at the text's end.
  std::uint64_t at(std::uint32_t byte) const {
    if (unit_ == OffsetUnit::byte) return byte;
    const std::size_t stretch = byte / kStretch;
    return before_[stretch] + count(text_.substr(stretch * kStretch, byte - stretch * kStretch));
  }

 private:
  static constexpr std::size_t kStretch = 64;  // bytes: 6 % of the text as an index, eight steps a look-up at most

  std::uint32_t count(std::string_view part) const;

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> before_;  // units before each stretch
};

}  // namespace newsx
