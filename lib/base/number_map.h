// A map from numbers to small values, for caches that are cleared as a whole.
//
// Open addressing, at most half full; keys lie beside their values, so a look-up touches one cache line on average.
// O(1). Not for use by several threads.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace newsx {

template <typename Value>
class NumberMap {
 public:
  // nullptr if there is none. The pointer is valid until the next `emplace`.
  const Value* find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(key)];
    return slot.used ? &slot.value : nullptr;
  }
  // `key` must not be there yet.
  void emplace(std::uint64_t key, Value value) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    slots_[place_of(key)] = {key, value, true};
    ++count_;
  }
  // Replaces the value that the key has.
  void put(std::uint64_t key, Value value) {
    if (find(key) == nullptr) return emplace(key, value);
    slots_[place_of(key)].value = value;
  }
  std::size_t size() const { return count_; }
  void clear() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    count_ = 0;
  }

 private:
  static constexpr std::size_t kFirstSlots = 16;  // few: each document has maps of its own
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
    bool used = false;
  };

  // Where the key stands, or the free slot where it would.
  std::size_t place_of(std::uint64_t key) const {
    std::uint64_t hash = key * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place].used && slots_[place].key != key) place = (place + 1) & (slots_.size() - 1);
    return place;
  }
  void grow() {
    std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.used) slots_[place_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace newsx
