#include "study/near_copies.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "base/hash.h"

namespace newsx {
namespace {

constexpr std::size_t kCompared = 8;  // texts of a bucket

constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15u;  // odd, with bits all over

std::uint64_t mixed(std::uint64_t h) { return hashing::mix(h ^ kStep, 0xA0761D6478BD642Fu); }

// Numbers of a band: so many that nearly all pairs above the threshold meet, and few others.
std::size_t rows_for(double threshold) {
  constexpr double high = 0.7, middle = 0.4;
  return threshold >= high ? 4 : threshold >= middle ? 2 : 1;
}

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t text) {
  while (parents[text] != text) text = parents[text] = parents[parents[text]];
  return text;
}

}  // namespace

Signature signature_of(std::span<const std::string_view> words, std::size_t run) {
  Signature signature;
  signature.fill(std::numeric_limits<std::uint32_t>::max());
  std::vector<std::uint64_t> hashes;
  for (const std::string_view word : words) hashes.push_back(hash_text(word));
  run = std::max<std::size_t>(1, std::min(run, hashes.size()));
  for (std::size_t begin = 0; begin + run <= hashes.size(); ++begin) {
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < run; ++i) hash = mixed(hash + hashes[begin + i]);
    for (std::size_t k = 0; k < kHashes; ++k) {
      hash = hash * 6364136223846793005u + 1442695040888963407u;  // the next function: a step of a linear generator
      signature[k] = std::min(signature[k], static_cast<std::uint32_t>(mixed(hash) >> 32));
    }
  }
  return signature;
}

double similarity(const Signature& a, const Signature& b) {
  std::size_t equal = 0;
  for (std::size_t k = 0; k < kHashes; ++k) equal += a[k] == b[k] ? 1 : 0;
  return static_cast<double>(equal) / kHashes;
}

std::vector<std::size_t> find_copies(std::span<const Signature> texts, double threshold) {
  std::vector<std::size_t> parents(texts.size());
  for (std::size_t i = 0; i < parents.size(); ++i) parents[i] = i;
  const std::size_t rows = rows_for(threshold);
  for (std::size_t band = 0; band < kHashes / rows; ++band) {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> buckets;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      std::uint64_t hash = band;
      for (std::size_t row = 0; row < rows; ++row) hash = mixed(hash + texts[i][band * rows + row]);
      std::vector<std::size_t>& bucket = buckets[hash];
      for (const std::size_t before : bucket) {
        if (similarity(texts[i], texts[before]) < threshold) continue;
        const std::size_t a = root_of(parents, i), b = root_of(parents, before);
        parents[std::max(a, b)] = std::min(a, b);
        break;
      }
      if (bucket.size() < kCompared) bucket.push_back(i);
    }
  }
  for (std::size_t i = 0; i < parents.size(); ++i) parents[i] = root_of(parents, i);
  return parents;
}

}  // namespace newsx
