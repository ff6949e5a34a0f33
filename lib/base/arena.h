// Strings that live as long as the document or cache that owns them.
//
// A bump allocator: storing is O(length), nothing is freed on its own, `clear` keeps the largest block for reuse. Views
// that `store` gave stay valid until `clear` or destruction, also when the arena is moved. One thread at a
// time.
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace newsx {

class Arena {
 public:
  // A copy of `text` in the arena.
  std::string_view store(std::string_view text) {
    if (text.empty()) return {};
    char* place = allocate(text.size());
    text.copy(place, text.size());
    return {place, text.size()};
  }

  // Room for `size` bytes, not aligned: for characters.
  char* allocate(std::size_t size);

  void clear();
  std::size_t bytes_used() const { return used_total_; }

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t used_ = 0;        // bytes of the last block
  std::size_t used_total_ = 0;  // bytes handed out since the last clear
};

}  // namespace newsx
