// Adds items that have no marker of their own to markers by position.
//
// Markers are appended as they are found, and put in their places at the end. Cost: O(log markers) for a look-up,
// O(markers) for merge(). Threads: one object per document. Errors: none.
#pragma once
#include <span>
#include <vector>

#include "acts/list_markers.h"

namespace newsx {

class MarkerInserter {
 public:
  // `markers` are by position; they must outlive the object.
  explicit MarkerInserter(std::vector<Marker>& markers) : markers_(markers), known_(markers.size()) {}

  // Among the markers that were there before: the one that begins at token i, and the last one before it; null: none.
  const Marker* at(TokenIndex i) const;
  const Marker* last_before(TokenIndex i) const;
  // The parts of a list that begin at these tokens, as bullets, unless one of them has a marker.
  void append_parts(std::span<const TokenIndex> parts, std::uint32_t paragraph);
  // To be called once, at the end.
  void merge();

 private:
  std::size_t first_from(TokenIndex i) const;

  std::vector<Marker>& markers_;
  const std::size_t known_;  // how many there were before
};

}  // namespace newsx
