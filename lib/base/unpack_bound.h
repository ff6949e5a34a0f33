// Bounds what may come out of compression.
//
// A bomb is what has unpacked to more than kUnsuspicious bytes and to more than kMostRatio times its size. Counting
// starts anew after a bomb. Threads: one. Errors: none.
#pragma once
#include <cstdint>
#include <string>

namespace newsx {

class UnpackBound {
 public:
  void take(std::uint64_t packed) { taken_ += packed; }
  // False: a bomb.
  bool give(std::uint64_t unpacked) {
    given_ += unpacked;
    if (given_ <= unsuspicious_ || given_ / kMostRatio <= taken_) return true;
    given_ = taken_ = 0;
    unsuspicious_ = kAfterBomb;
    return false;
  }
  static std::string why() { return "cannot be unpacked: more than " + std::to_string(kMostRatio) + " times its size"; }

 private:
  static constexpr std::uint64_t kMostRatio = 200;           // news shrinks to a tenth, tables and logs to a fiftieth
  static constexpr std::uint64_t kUnsuspicious = 16u << 20;  // bytes
  static constexpr std::uint64_t kAfterBomb = 1u << 20;      // bytes: the same after a bomb

  std::uint64_t taken_ = 0, given_ = 0;  // bytes, since the last bomb
  std::uint64_t unsuspicious_ = kUnsuspicious;
};

}  // namespace newsx
