#include "grammar/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace newsx::rulelang {
namespace {

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({change, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongest = 64;  // bytes; also bounds the work
  if (word.size() > kLongest) return {};
  std::size_t best = word.size() <= 4 ? 2 : 3;  // one more than the most edits allowed
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t n = edits(word, candidate);
    if (n < best && n < candidate.size()) {
      best = n;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word) {
  return word.empty() ? std::string() : " (did you mean \"" + std::string(word) + "\"?)";
}

}  // namespace newsx::rulelang
