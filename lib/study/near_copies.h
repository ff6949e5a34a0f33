// Texts that are nearly the same, without comparing each with each.
//
// Two texts are as similar as the share of word runs that they have in common (Jaccard's index of their sets of runs).
// Candidates come from MinHash (A. Broder, "On the resemblance and containment of documents", 1997) in bands
// (J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", ch. 3): two texts of index j share one of the
// kBands bands of r numbers with the chance 1 − (1 − j^r)^kBands: .93 at .3 and .999 at .4, where r is 3. A candidate
// counts only when the index itself, computed from all runs, reaches the threshold.
//
// News that share their background are no copies of each other, though half of their runs may be the same: what is new
// stands in the lead. So below kSurelySame each text must have a part of the other's lead as well. Both limits were
// chosen on 1,283 articles, of which they lose one rewritten report: docs/statistics.md.
//
// A cluster is a text that is kept and the copies that are each at least that similar to it. There are no chains: a
// copy of a copy that is unlike the kept text begins a cluster of its own. (J. Hartigan, "Clustering Algorithms", 1975,
// ch. 3: the leader algorithm.)
//
// Cost: O(texts · words) time, since a text is compared with a few of each band's bucket; 4 bytes a run and some 500 a
// text. Threads: functions may run at once. Errors: Stopped.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

inline constexpr std::size_t kBands = 96;
inline constexpr std::size_t kLead = 50;     // runs: the headline and the first sentence or two
inline constexpr double kLeastOfLead = 0.2;  // of these, in the other text
inline constexpr double kSurelySame = 0.6;   // similarity from which on leads are not looked at

// What comparing a text takes.
struct TextSketch {
  std::vector<std::uint32_t> runs;  // hashes of its runs of words, sorted, each once
  std::vector<std::uint32_t> lead;  // of the first kLead runs, likewise
  std::array<std::uint32_t, kBands> bands{};
};

// Of runs of `run` words; a shorter text is one run. `threshold`, as for find_copies, decides how many numbers make a
// band. O(words). Throws Stopped.
TextSketch sketch_of(std::span<const std::string_view> words, std::size_t run, double threshold, Stop stop = {});

// From 0, nothing in common, to 1. Exact, but for two runs that have one hash: one pair of a thousand-word texts in
// 4,000 is off by one run.
double similarity(const TextSketch& a, const TextSketch& b);
// The least of the shares that each one's lead has in the other.
double shared_lead(const TextSketch& a, const TextSketch& b);

// For each text the one that is kept in its place; itself where it is kept. Earlier texts are kept rather than later
// ones; a copy goes to the kept text that it is most similar to, at least by `threshold`, and whose lead it shares.
std::vector<std::size_t> find_copies(std::span<const TextSketch> texts, double threshold);

}  // namespace newsx
