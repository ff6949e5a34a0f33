// Keyness: what is more frequent in one corpus than in another.
//
// O(n log n) in the number of distinct things, plus a test over documents for each. Threads: pure functions. Errors:
// none.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "study/figure.h"
#include "study/randomization.h"

namespace newsx {

struct Key {
  enum class MoreIn : std::uint8_t { neither, first, second, first_only, second_only };

  std::string name;
  std::uint64_t first = 0, second = 0;                      // mentions
  std::uint64_t first_documents = 0, second_documents = 0;  // that have it
  double first_rate = 0, second_rate = 0;                   // per 10,000 words
  MoreIn more_in = MoreIn::neither;
  double log_likelihood = 0;  // negative: more frequent in the second
  double log_ratio = 0, percent = 0;
  std::optional<Interval> interval;  // of log_ratio
  Tested tested;
  double q = 0;  // the false discovery rate over all things tested
};
struct Keyness {
  std::vector<Key> keys;
  std::uint64_t tests = 0;  // number of things tested, for which q is corrected
};
struct KeynessWanted {
  std::uint64_t top = 0;    // 0: all
  std::uint64_t least = 1;  // mentions in both together
  std::string match;        // a part of the name, ignoring case; empty: any name
};
// The figures of a row, for corpora A and B.
Figures<Key> key_figures();

// Sorted by |log_likelihood|, greatest first, ties alphabetically. Things that are not wanted are not tested.
Keyness keyness(const DocumentCounts& first, const DocumentCounts& second, const KeynessWanted& wanted);

}  // namespace newsx
