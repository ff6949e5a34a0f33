// A fast hash of short byte strings, for tables in memory.
//
// Multiply and fold, as in wyhash (Wang Yi, public domain). Not for files, since it is free to change, but for
// the journal of --resume, which no other build reads. O(length).
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsx {

namespace hashing {

__extension__ using Wide = unsigned __int128;

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// The first `n` bytes, 8 at most, as a number.
inline std::uint64_t load(const char* p, std::size_t n) {
  if (n >= 4) {  // two overlapping halves
    std::uint32_t low, high;
    std::memcpy(&low, p, 4);
    std::memcpy(&high, p + n - 4, 4);
    return low | std::uint64_t{high} << 32;
  }
  if (n == 0) return 0;
  const auto at = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(p[i])}; };
  return at(0) | at(n / 2) << 8 | at(n - 1) << 16;
}

}  // namespace hashing

inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
  const char* p = text.data();
  std::size_t n = text.size();
  std::uint64_t hash = seed ^ n;
  for (; n > 8; p += 8, n -= 8) hash = hashing::mix(hash ^ hashing::load(p, 8), 0xA0761D6478BD642Fu);
  return hashing::mix(hash ^ hashing::load(p, n), 0xE7037ED1A0B428DBu);
}

}  // namespace newsx
