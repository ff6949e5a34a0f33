#include "acts/marker_inserter.h"

#include <algorithm>

namespace newsx {

const Marker* MarkerInserter::at(TokenIndex i) const {
  const std::size_t m = first_from(i);
  return m < known_ && markers_[m].begin == i ? &markers_[m] : nullptr;
}

const Marker* MarkerInserter::last_before(TokenIndex i) const {
  const std::size_t m = first_from(i);
  return m > 0 ? &markers_[m - 1] : nullptr;
}

void MarkerInserter::append_parts(std::span<const TokenIndex> parts, std::uint32_t paragraph) {
  if (std::any_of(parts.begin(), parts.end(), [this](TokenIndex part) { return at(part) != nullptr; })) return;
  for (const TokenIndex part : parts) {
    Marker m;
    m.begin = m.body = part;
    m.kind = MarkerKind::bullet;
    m.sign = kSeparatorSign;
    m.value = 1;
    m.paragraph = paragraph;
    markers_.push_back(m);
  }
}

void MarkerInserter::merge() {
  std::inplace_merge(markers_.begin(), markers_.begin() + static_cast<std::ptrdiff_t>(known_), markers_.end(),
                     [](const Marker& a, const Marker& b) { return a.begin < b.begin; });
}

std::size_t MarkerInserter::first_from(TokenIndex i) const {
  const auto end = markers_.begin() + static_cast<std::ptrdiff_t>(known_);
  const auto m = std::lower_bound(markers_.begin(), end, i, [](const Marker& a, TokenIndex t) { return a.begin < t; });
  return static_cast<std::size_t>(m - markers_.begin());
}

}  // namespace newsx
