// Finds texts that are nearly the same without comparing all pairs.
//
// The similarity of two texts is the share of word n-grams they have in common (Jaccard's index). Candidates come from
// MinHash (A. Broder, "On the resemblance and containment of documents", 1997) in bands (J. Leskovec, A. Rajaraman, J.
// Ullman, "Mining of Massive Datasets", ch. 3): two texts of similarity j share one of the kBands bands of r numbers
// with probability 1 − (1 − j^r)^kBands: .93 at .3 and .999 at .4 for r = 3. A candidate counts only if the exact index
// reaches the threshold.
//
// Two news items may share half of their n-grams as background without being copies: what is new is in the lead. So
// below kSurelySame each text must also have part of the other's lead. Both limits were chosen on 1,283 articles, where
// they lose one rewritten report: docs/statistics.md.
//
// A cluster is a text that is kept and its copies, each at least that similar to the kept text. There are no chains: a
// copy of a copy that differs from the kept text starts a cluster of its own (J. Hartigan, "Clustering Algorithms",
// 1975, ch. 3: the leader algorithm).
//
// Cost: O(texts · words), since a text is compared with a few texts in each band's bucket; memory: 4 bytes per n-gram
// and some 500 per text. Threads: functions may run at once. Errors: Stopped.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

inline constexpr std::size_t kBands = 96;
inline constexpr std::size_t kLead = 50;     // n-grams: the headline and the first sentence or two
inline constexpr double kLeastOfLead = 0.2;  // the share of these that the other text must have
inline constexpr double kSurelySame = 0.6;   // leads are not compared from this similarity on

// What comparing needs of a text.
struct TextSketch {
  std::vector<std::uint32_t> runs;  // hashes of its n-grams, sorted, without duplicates
  std::vector<std::uint32_t> lead;  // of the first kLead n-grams, likewise
  std::array<std::uint32_t, kBands> bands{};
};

// N-grams have `run` words; a shorter text is one n-gram. `threshold`, as for find_copies, sets how many numbers make a
// band. O(words). Throws Stopped.
TextSketch sketch_of(std::span<const std::string_view> words, std::size_t run, double threshold, Stop stop = {});

// From 0, nothing in common, to 1. Exact except for hash collisions: in one of 4,000 pairs of thousand-word texts it is
// off by one n-gram.
double similarity(const TextSketch& a, const TextSketch& b);
// The smaller of the two shares that each text has of the other's lead.
double shared_lead(const TextSketch& a, const TextSketch& b);

// For each text, the text kept in its place; itself if it is kept. Earlier texts are preferred; a copy goes to the most
// similar kept text that reaches `threshold` and shares its lead.
std::vector<std::size_t> find_copies(std::span<const TextSketch> texts, double threshold);

}  // namespace newsx
