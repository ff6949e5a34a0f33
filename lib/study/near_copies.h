// Texts that are nearly the same, without comparing each with each.
//
// MinHash (A. Broder, "On the resemblance and containment of documents", 1997): the share of equal numbers in two
// signatures estimates the share of word runs that two texts have in common (Jaccard's index), with a standard error of
// √(j(1−j)/kHashes), .05 at .8. Candidates by bands of the signature (J. Leskovec, A. Rajaraman, J. Ullman, "Mining of
// Massive Datasets", ch. 3): with r numbers a band a pair of index j is met with the chance 1 − (1 − j^r)^(64/r),
// .9998 at .8 where r is 4, .9999 at .5 where it is 2. In a band's bucket a text is compared with a few of those before
// it, so time and memory are O(texts). Threads: functions may run at once. Errors: none.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

inline constexpr std::size_t kHashes = 64;
using Signature = std::array<std::uint32_t, kHashes>;

// Of runs of `run` words; a shorter text is one run. O(words).
Signature signature_of(std::span<const std::string_view> words, std::size_t run);
// From 0, nothing in common, to 1.
double similarity(const Signature& a, const Signature& b);

// For each text the first one that it is a copy of, directly or over others; itself where there is none. `threshold`:
// the least similarity.
std::vector<std::size_t> find_copies(std::span<const Signature> texts, double threshold);

}  // namespace newsx
