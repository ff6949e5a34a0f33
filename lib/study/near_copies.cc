#include "study/near_copies.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/hash.h"
#include "study/overlap.h"

namespace newsx {
namespace {

constexpr std::size_t kMostRows = 3;  // numbers of a band
constexpr std::size_t kHashes = kBands * kMostRows;

// Texts of a bucket that a later one is compared with. Two copies share many buckets, so they meet in one that is not
// full of common phrases.
constexpr std::size_t kCompared = 8;

constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15u;  // odd, with bits all over

std::uint64_t mixed(std::uint64_t h) { return hashing::mix(h ^ kStep, 0xA0761D6478BD642Fu); }

// Fewer numbers per band find less similar pairs, and more pairs that are no copies.
std::size_t rows_for(double threshold) {
  constexpr double middle = 0.25, low = 0.1;
  return threshold >= middle ? kMostRows : threshold >= low ? 2 : 1;
}

using Minima = std::array<std::uint32_t, kHashes>;

// The minimum of each hash function over the n-grams. A function is one step of a linear generator and a mix, in 32
// bits, so that the compiler can vectorise them.
Minima minima_of(std::span<const std::uint32_t> runs, Stop stop) {
  Minima minima;
  minima.fill(std::numeric_limits<std::uint32_t>::max());
  Minima factors;
  for (std::size_t k = 0; k < kHashes; ++k) factors[k] = static_cast<std::uint32_t>(mixed(k) | 1);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    stop.check(i);
    const std::uint32_t run = runs[i];
    for (std::size_t k = 0; k < kHashes; ++k) {
      std::uint32_t hash = (run ^ (factors[k] >> 7)) * factors[k];
      hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
      minima[k] = std::min(minima[k], hash ^ (hash >> 12));
    }
  }
  return minima;
}

void keep_each_once(std::vector<std::uint32_t>& runs) {
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  runs.shrink_to_fit();
}

// For each text, the earlier texts in the same buckets: possible copies.
std::vector<std::vector<std::uint32_t>> candidates_of(std::span<const TextSketch> texts) {
  std::vector<std::vector<std::uint32_t>> candidates(texts.size());
  std::vector<std::uint32_t> order(texts.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    const auto bucket = [&](std::uint32_t text) { return texts[text].bands[band]; };
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, bucket);
    for (std::size_t begin = 0, end; begin < order.size(); begin = end) {
      for (end = begin + 1; end < order.size() && bucket(order[end]) == bucket(order[begin]);) ++end;
      for (std::size_t i = begin + 1; i < end; ++i) {
        std::vector<std::uint32_t>& of_text = candidates[order[i]];
        for (std::size_t before = begin; before < std::min(i, begin + kCompared); ++before)
          if (std::ranges::find(of_text, order[before]) == of_text.end()) of_text.push_back(order[before]);
      }
    }
  }
  return candidates;
}

}  // namespace

TextSketch sketch_of(std::span<const std::string_view> words, std::size_t run, double threshold, Stop stop) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(words.size());
  for (const std::string_view word : words) hashes.push_back(hash_text(word));
  run = std::max<std::size_t>(1, std::min(run, hashes.size()));
  TextSketch sketch;
  for (std::size_t begin = 0; begin + run <= hashes.size(); ++begin) {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < run; ++i) hash = mixed(hash + hashes[begin + i]);
    sketch.runs.push_back(static_cast<std::uint32_t>(hash >> 32));
  }
  sketch.lead.assign(sketch.runs.begin(),
                     sketch.runs.begin() + static_cast<std::ptrdiff_t>(std::min(kLead, sketch.runs.size())));
  keep_each_once(sketch.lead);
  keep_each_once(sketch.runs);

  const Minima minima = minima_of(sketch.runs, stop);
  const std::size_t rows = rows_for(threshold);
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t hash = 0;
    for (std::size_t row = 0; row < rows; ++row) hash = mixed(hash + minima[band * kMostRows + row]);
    sketch.bands[band] = static_cast<std::uint32_t>(hash >> 32);
  }
  return sketch;
}

double similarity(const TextSketch& a, const TextSketch& b) { return jaccard(a.runs, b.runs); }

double shared_lead(const TextSketch& a, const TextSketch& b) {
  const auto share = [](const TextSketch& of, const TextSketch& in) {
    return of.lead.empty() ? 1 : static_cast<double>(in_common(of.lead, in.runs)) / static_cast<double>(of.lead.size());
  };
  return std::min(share(a, b), share(b, a));
}

std::vector<std::size_t> find_copies(std::span<const TextSketch> texts, double threshold) {
  const std::vector<std::vector<std::uint32_t>> candidates = candidates_of(texts);
  std::vector<std::size_t> kept(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    kept[i] = i;
    double best = 0;
    for (const std::uint32_t candidate : candidates[i]) {
      const std::size_t leader = kept[candidate];
      if (leader == kept[i]) continue;
      const double found = similarity(texts[i], texts[leader]);
      if (found < threshold || found < best || (found == best && leader > kept[i])) continue;
      if (found < kSurelySame && shared_lead(texts[i], texts[leader]) < kLeastOfLead) continue;
      best = found;
      kept[i] = leader;
    }
  }
  return kept;
}

}  // namespace newsx
