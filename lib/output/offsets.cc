#include "output/offsets.h"

namespace newsx {

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
  // A stretch may cut a code point: each is counted at its first byte.
  std::uint32_t units = 0;
  if (unit_ == OffsetUnit::utf16) {
    for (const char c : part) {
      const auto byte = static_cast<unsigned char>(c);
      units += static_cast<std::uint32_t>((byte & 0xC0) != 0x80) + static_cast<std::uint32_t>(byte >= 0xF0);
    }
  } else {
    for (const char c : part) units += static_cast<std::uint32_t>((static_cast<unsigned char>(c) & 0xC0) != 0x80);
  }
  return units;
}

}  // namespace newsx
