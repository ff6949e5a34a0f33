// What one corpus has more of than another.
//
// O(n log n) in the distinct things. Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "study/frequency.h"

namespace newsx {

struct Key {
  std::string name;
  std::uint64_t first = 0, second = 0;     // mentions
  double first_rate = 0, second_rate = 0;  // per 10,000 words
  double log_likelihood = 0;               // negative: the second has more
  double log_ratio = 0, percent = 0;
  double q = 0;  // the false discovery rate over all that was compared
};
// The most telling first, by |log_likelihood|; of equals by name. `top` 0: all; `least`: mentions in both together;
// `match`: small letters that the name must have in it. Things with fewer mentions count for no q.
std::vector<Key> keyness(const FrequencyList& first, const FrequencyList& second, const FrequencyList::Wanted& wanted);

}  // namespace newsx
