// Which words of a text were taken out, and which were put in.
//
// The shortest script (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) as long as the texts differ
// in kMostChanges words at most; beyond, what lies between the equal begin and the equal end counts as replaced. Time
// O((words) · changes), memory O(changes²), both bounded. Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsx {

inline constexpr std::size_t kMostChanges = 2000;

enum class Change : std::uint8_t { same, gone, added };

// Pieces of one kind in order: `begin` and `end` count words of the old text (same, gone) or the new one (added).
struct DiffPiece {
  Change change;
  std::size_t begin, end;

  bool operator==(const DiffPiece&) const = default;
};
std::vector<DiffPiece> word_diff(std::span<const std::string_view> before, std::span<const std::string_view> after);

}  // namespace newsx
