// Maps code point offsets, which files and people count in, to bytes.
//
// Built in O(bytes), a look-up is O(1). Threads: const functions may run at once.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsx {

class CodePoints {
 public:
  // `text`: valid UTF-8.
  explicit CodePoints(std::string_view text);

  // The bytes of code points [start, end); nothing where these are none of the text, or no code point at all.
  std::optional<Span> bytes(std::uint64_t start, std::uint64_t end) const {
    if (start >= end || end >= begins_.size()) return std::nullopt;
    return Span{begins_[start], begins_[end]};
  }

 private:
  std::vector<std::uint32_t> begins_;  // bytes, and the text's end
};

}  // namespace newsx
