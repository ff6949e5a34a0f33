#include "base/arena.h"

#include <algorithm>

namespace newsx {
namespace {

constexpr std::size_t kFirstBlock = 4096;       // bytes: a short article's strings
constexpr std::size_t kLargestBlock = 1 << 20;  // bytes: blocks double up to here

}  // namespace

char* Arena::allocate(std::size_t size) {
  if (blocks_.empty() || blocks_.back().size - used_ < size) {
    const std::size_t next = blocks_.empty() ? kFirstBlock : std::min(blocks_.back().size * 2, kLargestBlock);
    const std::size_t room = std::max(next, size);
    blocks_.push_back({std::make_unique_for_overwrite<char[]>(room), room});
    used_ = 0;
  }
  char* place = blocks_.back().bytes.get() + used_;
  used_ += size;
  used_total_ += size;
  return place;
}

void Arena::clear() {
  if (blocks_.size() > 1) {
    auto largest = std::max_element(blocks_.begin(), blocks_.end(),
                                    [](const Block& a, const Block& b) { return a.size < b.size; });
    std::swap(*largest, blocks_.front());
    blocks_.resize(1);
  }
  used_ = used_total_ = 0;
}

}  // namespace newsx
