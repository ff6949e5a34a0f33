#include "facts/offsets.h"

#include <cstring>

#include "text/utf8.h"

namespace newsx {
namespace {

// Of how many of the eight bytes the highest bit is set.
std::size_t highest_bits(std::uint64_t bytes) { return (bytes >> 7 & 0x0101010101010101) * 0x0101010101010101 >> 56; }

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::byte) return;
  before_.reserve(text.size() / kStretch + 1);
  std::uint32_t units = 0;
  for (std::size_t from = 0; from <= text.size(); from += kStretch) {
    before_.push_back(units);
    units += count(text.substr(from, kStretch));
  }
}

std::uint32_t Offsets::count(std::string_view part) const {
  // A stretch may cut a code point: each is counted at its first byte. Eight bytes at once: of each its highest bit
  // says whether it continues a code point, 10xxxxxx.
  std::size_t at = 0, continuing = 0,
              outside = 0;  // `outside`: code points of two UTF-16 units, which begin with 11110
  for (; at + 8 <= part.size(); at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, part.data() + at, 8);
    continuing += highest_bits(bytes & ~(bytes << 1));
    if (unit_ == OffsetUnit::utf16) outside += highest_bits(bytes & bytes << 1 & bytes << 2 & bytes << 3);
  }
  for (; at < part.size(); ++at) {
    continuing += static_cast<std::size_t>(!begins_code_point(part[at]));
    outside += static_cast<std::size_t>(sequence_bytes(part[at]) == 4);
  }
  return static_cast<std::uint32_t>(part.size() - continuing + (unit_ == OffsetUnit::utf16 ? outside : 0));
}

}  // namespace newsx
