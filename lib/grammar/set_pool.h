// Interns sets of small numbers; ids count from 0, the empty set.
//
// Open addressing, hashed by content; O(set) to intern.
// Threads: each thread needs its own.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace newsx::rulelang {

template <typename Item>
class SetPool {
 public:
  SetPool() { clear(); }

  // `items` must be sorted and distinct.
  std::uint32_t intern(std::span<const Item> items) {
    const std::uint64_t hash = hash_of(items);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      const std::uint32_t id = slots_[slot] - 1;
      const std::span<const Item> there = (*this)[id];
      if (there.size() == items.size() && std::equal(there.begin(), there.end(), items.begin())) return id;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    const std::uint32_t id = static_cast<std::uint32_t>(size());
    items_.insert(items_.end(), items.begin(), items.end());
    starts_.push_back(static_cast<std::uint32_t>(items_.size()));
    slots_[slot] = id + 1;
    if (size() * 2 > slots_.size()) grow();
    return id;
  }
  std::span<const Item> operator[](std::uint32_t id) const {
    return {items_.data() + starts_[id], starts_[id + 1] - starts_[id]};
  }
  std::size_t size() const { return starts_.size() - 1; }
  std::size_t item_count() const { return items_.size(); }

  void clear() {
    items_.clear();
    starts_.assign(1, 0);
    slots_.assign(64, 0);
    intern({});
  }

 private:
  static std::uint64_t hash_of(std::span<const Item> items) {
    std::uint64_t hash = 0x9E3779B97F4A7C15u;
    for (const Item item : items) {
      hash = (hash ^ item) * 0xD6E8FEB86659FD93u;
      hash ^= hash >> 32;
    }
    return hash;
  }
  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t id = 0; id < size(); ++id) {
      std::size_t slot = hash_of((*this)[id]) & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = id + 1;
    }
  }

  std::vector<Item> items_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> slots_;  // id plus 1, 0 is empty
};

}  // namespace newsx::rulelang
