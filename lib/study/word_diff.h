// The words removed from a text and the words added.
//
// The shortest edit script (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) if the texts differ in
// at most kMostChanges words; otherwise everything between the common beginning and the common end counts as replaced.
// Time O(words · changes), memory O(changes²), both bounded. Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsx {

inline constexpr std::size_t kMostChanges = 2000;

enum class Change : std::uint8_t { same, gone, added };

// A run of words in order; `begin` and `end` count words of the old text (same, gone) or the new one (added).
struct DiffPiece {
  Change change;
  std::size_t begin, end;

  bool operator==(const DiffPiece&) const = default;
};
std::vector<DiffPiece> word_diff(std::span<const std::string_view> before, std::span<const std::string_view> after);

}  // namespace newsx
