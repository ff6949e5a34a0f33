#include "study/keyness.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "study/association.h"

namespace newsx {

std::vector<Key> keyness(const FrequencyList& first, const FrequencyList& second, const FrequencyList::Wanted& wanted) {
  constexpr double per = 10'000;
  std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> counts;
  const FrequencyList::Wanted every{0, 1, wanted.match, false};
  for (const auto& thing : first.list(every)) counts[thing.name].first = thing.mentions;
  for (const auto& thing : second.list(every)) counts[thing.name].second = thing.mentions;
  const auto words = static_cast<double>(first.words()), other_words = static_cast<double>(second.words());
  std::vector<Key> keys;
  std::vector<double> p;
  for (const auto& [name, count] : counts) {
    const auto [a, b] = count;
    if (a + b < wanted.least) continue;
    const auto x = static_cast<double>(a), y = static_cast<double>(b);
    Key key{name, a, b, 0, 0, 0, 0, 0, 0};
    key.first_rate = words > 0 ? x / words * per : 0;
    key.second_rate = other_words > 0 ? y / other_words * per : 0;
    key.log_likelihood = log_likelihood({x, words, x + y, words + other_words});
    key.log_ratio = log_ratio(x, words, y, other_words);
    key.percent = percent_difference(x, words, y, other_words);
    p.push_back(p_value(key.log_likelihood));
    keys.push_back(std::move(key));
  }
  const std::vector<double> q = q_values(p);
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i].q = q[i];
  std::ranges::stable_sort(
      keys, [](const Key& a, const Key& b) { return std::abs(a.log_likelihood) > std::abs(b.log_likelihood); });
  if (wanted.top > 0 && keys.size() > wanted.top) keys.resize(wanted.top);
  return keys;
}

}  // namespace newsx
