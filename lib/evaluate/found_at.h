// Found mentions by their place.
//
// Built in O(n log n), a look-up is O(log n). Threads: const functions may run at once. Errors: none.
#pragma once
#include <map>
#include <span>
#include <utility>

#include "evaluate/score.h"

namespace newsx {

class FoundAt {
 public:
  // The mentions must outlive it.
  explicit FoundAt(std::span<const SystemMention> mentions) {
    for (const SystemMention& m : mentions) by_place_.emplace(std::pair(m.span.begin, m.span.end), &m);
  }

  // The first one with these edges that `answers`; null: none.
  template <typename Answers>
  const SystemMention* first(Span span, const Answers& answers) const {
    const auto [begin, end] = by_place_.equal_range(std::pair(span.begin, span.end));
    for (auto at = begin; at != end; ++at)
      if (answers(*at->second)) return at->second;
    return nullptr;
  }

 private:
  std::multimap<std::pair<std::uint32_t, std::uint32_t>, const SystemMention*> by_place_;
};

}  // namespace newsx
