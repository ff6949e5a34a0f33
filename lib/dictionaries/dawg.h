// Automata in dawgdic's format, as pymorphy2 writes them: a double array and a guide to the bytes that follow.
//
// A step is O(1). Threads: const functions may run at once. Errors: what is not such a file throws std::runtime_error
// that names it.
#pragma once
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace newsx::build {

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

class Dawg {
 public:
  explicit Dawg(const std::filesystem::path& path) {
    const std::string bytes = slurp(path);
    std::size_t at = 0;
    const auto count = [&] {
      std::uint32_t n = 0;
      if (at + 4 > bytes.size()) throw std::runtime_error(path.string() + " is truncated");
      std::memcpy(&n, bytes.data() + at, 4);
      at += 4;
      return n;
    };
    const std::uint32_t units = count();
    if (units == 0 || bytes.size() - at < units * std::size_t{4})
      throw std::runtime_error(path.string() + " is truncated");
    units_.resize(units);
    std::memcpy(units_.data(), bytes.data() + at, units * std::size_t{4});
    at += units * std::size_t{4};
    const std::uint32_t guides = count();
    if (guides != units || bytes.size() - at != guides * std::size_t{2})
      throw std::runtime_error(path.string() + " has no guide");
    guide_.resize(guides * std::size_t{2});
    std::memcpy(guide_.data(), bytes.data() + at, guide_.size());
  }

  // Calls `visit(byte, follower)` in the order of bytes.
  template <class Visit>
  void followers(std::uint32_t unit, Visit visit) const {
    for (std::uint8_t byte = guide_[2 * unit]; byte != 0;) {
      const std::uint32_t next = base(unit) ^ byte;
      if (next >= units_.size() || (units_[next] & 0x800000FF) != byte) throw std::runtime_error("broken automaton");
      visit(byte, next);
      byte = guide_[2 * next + 1];
    }
  }
  // Units with the same base stand for the same state.
  std::uint32_t base(std::uint32_t unit) const {
    const std::uint32_t bits = units_[unit];
    return unit ^ ((bits >> 10) << ((bits & 0x200) >> 6));
  }
  bool has_value(std::uint32_t unit) const { return (units_[unit] & 0x100) != 0; }
  std::uint32_t value(std::uint32_t unit) const { return units_[base(unit)] & 0x7FFFFFFF; }

  // The `length` bytes that may follow after `unit`, as numbers with the first byte highest.
  std::vector<std::uint64_t> payloads(std::uint32_t unit, int length) const {
    std::vector<std::uint64_t> out;
    const std::function<void(std::uint32_t, int, std::uint64_t)> walk = [&](std::uint32_t at, int left,
                                                                            std::uint64_t read) {
      if (left == 0) return out.push_back(read);
      followers(at, [&](std::uint8_t byte, std::uint32_t next) { walk(next, left - 1, read << 8 | byte); });
    };
    walk(unit, length, 0);
    return out;
  }

 private:
  std::vector<std::uint32_t> units_;
  std::vector<std::uint8_t> guide_;
};

inline constexpr std::uint8_t separator = 1;  // between a word and its payload

// Two bytes of a payload that hold a 14-bit number.
inline std::uint32_t packed_number(std::uint64_t payload, int shift) {
  const auto high = static_cast<std::uint32_t>(payload >> (shift + 8) & 0xFF);
  const auto low = static_cast<std::uint32_t>(payload >> shift & 0xFF);
  return ((high ^ 1) << 6) + (low >> 1);
}

}  // namespace newsx::build
