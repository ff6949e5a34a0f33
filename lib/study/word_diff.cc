#include "study/word_diff.h"

#include <algorithm>

namespace newsx {
namespace {

using DiffWords = std::span<const std::string_view>;
using Sign = std::ptrdiff_t;

void append(std::vector<DiffPiece>& pieces, Change change, std::size_t begin, std::size_t end) {
  if (begin == end) return;
  if (!pieces.empty() && pieces.back().change == change && pieces.back().end == begin) {
    pieces.back().end = end;
  } else {
    pieces.push_back({change, begin, end});
  }
}

// The farthest x on each diagonal after each number of changes; empty if there are too many.
std::vector<std::vector<Sign>> search(DiffWords before, DiffWords after) {
  const auto n = static_cast<Sign>(before.size()), m = static_cast<Sign>(after.size());
  std::vector<std::vector<Sign>> trace;
  for (Sign d = 0; d <= std::min(n + m, static_cast<Sign>(kMostChanges)); ++d) {
    std::vector<Sign> reached(static_cast<std::size_t>(2 * d + 1));
    const auto last = [&](Sign k) { return trace.back()[static_cast<std::size_t>(k + d - 1)]; };
    for (Sign k = -d; k <= d; k += 2) {
      Sign x = 0;
      if (d > 0) x = k == -d || (k != d && last(k - 1) < last(k + 1)) ? last(k + 1) : last(k - 1) + 1;
      while (x < n && x - k < m && before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(x - k)]) ++x;
      reached[static_cast<std::size_t>(k + d)] = x;
      if (k == n - m && x >= n) {
        trace.push_back(std::move(reached));
        return trace;
      }
    }
    trace.push_back(std::move(reached));
  }
  return {};
}

// The steps of the path found, backwards.
std::vector<DiffPiece> script(const std::vector<std::vector<Sign>>& trace, DiffWords before, DiffWords after) {
  std::vector<DiffPiece> steps;
  auto x = static_cast<Sign>(before.size()), y = static_cast<Sign>(after.size());
  for (auto d = static_cast<Sign>(trace.size()) - 1; d >= 0; --d) {
    const Sign k = x - y;
    Sign from_x = 0, from_y = 0;
    if (d > 0) {
      const auto last = [&](Sign diagonal) {
        return trace[static_cast<std::size_t>(d - 1)][static_cast<std::size_t>(diagonal + d - 1)];
      };
      const Sign from_k = k == -d || (k != d && last(k - 1) < last(k + 1)) ? k + 1 : k - 1;
      from_x = last(from_k);
      from_y = from_x - from_k;
    }
    for (; x > from_x && y > from_y; --x, --y)
      steps.push_back({Change::same, static_cast<std::size_t>(x - 1), static_cast<std::size_t>(x)});
    if (d == 0) break;
    if (x > from_x) {
      steps.push_back({Change::gone, static_cast<std::size_t>(from_x), static_cast<std::size_t>(x)});
    } else {
      steps.push_back({Change::added, static_cast<std::size_t>(from_y), static_cast<std::size_t>(y)});
    }
    x = from_x;
    y = from_y;
  }
  std::ranges::reverse(steps);
  return steps;
}

}  // namespace

std::vector<DiffPiece> word_diff(DiffWords before, DiffWords after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t begin = 0, tail = 0;
  while (begin < shorter && before[begin] == after[begin]) ++begin;
  while (tail < shorter - begin && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  std::vector<DiffPiece> pieces;
  append(pieces, Change::same, 0, begin);
  const std::size_t old_end = before.size() - tail, new_end = after.size() - tail;
  const DiffWords old_middle = before.subspan(begin, old_end - begin),
                  new_middle = after.subspan(begin, new_end - begin);
  if (const auto trace = search(old_middle, new_middle); !trace.empty()) {
    for (const DiffPiece& step : script(trace, old_middle, new_middle))
      append(pieces, step.change, begin + step.begin, begin + step.end);
  } else {
    append(pieces, Change::gone, begin, old_end);
    append(pieces, Change::added, begin, new_end);
  }
  append(pieces, Change::same, old_end, before.size());
  return pieces;
}

}  // namespace newsx
