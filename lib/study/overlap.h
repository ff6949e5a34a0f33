// How much two sorted lists have in common; duplicates count as often as they occur in both.
//
// O(both). Threads: pure functions. Errors: none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace newsx {

inline std::size_t in_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    common += *x == *y ? 1 : 0;
    const bool step_x = *x <= *y, step_y = *y <= *x;
    x += step_x ? 1 : 0;
    y += step_y ? 1 : 0;
  }
  return common;
}

// Jaccard's index: intersection over union, from 0 to 1; 1 for two empty lists.
inline double jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  const std::size_t common = in_common(a, b);
  const std::size_t all = a.size() + b.size() - common;
  return all == 0 ? 1 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace newsx
