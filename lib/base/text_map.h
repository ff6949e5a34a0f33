// A map from strings to small values that is filled once and then searched often, mostly in vain.
//
// Open addressing over 64-bit hashes, at most a quarter full, so that a miss takes one probe on average and touches no
// key. O(length of the key). Threads: const functions may run at once.
#pragma once
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace newsx {

template <typename Value>
class TextMap {
 public:
  // nullptr if there is none. The pointer is valid until the next `try_emplace`.
  const Value* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const std::uint64_t hash = hash_text(key);
    for (std::size_t slot = hash & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
      const Slot& at = slots_[slot];
      if (at.item == 0) return nullptr;
      if (at.check == static_cast<std::uint32_t>(hash >> 32) && items_[at.item - 1].key == key)
        return &items_[at.item - 1].value;
    }
  }
  // False, and nothing changes, if the key is there already.
  bool try_emplace(std::string_view key, Value value) {
    if (find(key) != nullptr) return false;
    items_.push_back({std::string(key), std::move(value)});
    if (4 * items_.size() > slots_.size()) {
      make_slots(std::bit_ceil(8 * items_.size()));
    } else {
      place(static_cast<std::uint32_t>(items_.size() - 1));
    }
    return true;
  }
  // Makes room for so many keys at once.
  void reserve(std::size_t count) {
    items_.reserve(count);
    const std::size_t wanted = std::bit_ceil(4 * count);
    if (wanted > slots_.size()) make_slots(wanted);
  }
  std::size_t size() const { return items_.size(); }
  // Calls `see(key, value)` for each, in insertion order.
  template <typename See>
  void for_each(const See& see) const {
    for (const Item& item : items_) see(std::string_view(item.key), item.value);
  }

 private:
  struct Item {
    std::string key;
    Value value;
  };
  struct Slot {
    std::uint32_t check = 0;  // upper half of the hash
    std::uint32_t item = 0;   // its index plus 1, 0 is empty
  };
  void make_slots(std::size_t count) {
    slots_.assign(count, {});
    for (std::uint32_t i = 0; i < items_.size(); ++i) place(i);
  }
  void place(std::uint32_t item) {
    const std::uint64_t hash = hash_text(items_[item].key);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].item != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), item + 1};
  }

  std::vector<Item> items_;
  std::vector<Slot> slots_;
};

}  // namespace newsx
