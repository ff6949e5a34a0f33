// A list of lists that are appended one after the other: one array for all items, so that thousands of short lists cost
// two allocations.
//
// Threads: const functions may run at once.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace newsx::rulelang {

template <typename Item>
class Lists {
 public:
  void push_back(std::span<const Item> list) {
    items_.insert(items_.end(), list.begin(), list.end());
    ends_.push_back(static_cast<std::uint32_t>(items_.size()));
  }
  std::span<const Item> operator[](std::size_t index) const {
    const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
    return {items_.data() + begin, ends_[index] - begin};
  }
  std::size_t size() const { return ends_.size(); }

 private:
  friend struct Parts;
  std::vector<Item> items_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace newsx::rulelang
