#include "names/mentions.h"

#include <algorithm>

namespace newsx {

void Mentions::clear() {
  all_.clear();
  covering_.clear();
  is_covered_ = false;
}

std::span<const NameMention> Mentions::beginning_from(std::uint32_t byte) const {
  const auto first = std::lower_bound(all_.begin(), all_.end(), byte,
                                      [](const NameMention& m, std::uint32_t at) { return m.span.begin < at; });
  return {first, all_.end()};
}

std::span<const NameMention> Mentions::beginning_in(Span span) const {
  const auto from = beginning_from(span.begin);
  return from.first(from.size() - beginning_from(std::max(span.begin, span.end)).size());
}

void Mentions::erase_marked() {
  erase_if([](const NameMention& m) { return m.begin == m.end; });
}

void Mentions::sort(Stop stop) {
  std::stable_sort(all_.begin(), all_.end(), [stop](const NameMention& a, const NameMention& b) {
    stop.check();  // a long text has so many that this alone would take too long
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  is_covered_ = false;
}

void Mentions::merge(std::span<const NameMention> found, Stop stop) {
  if (found.empty()) return;
  all_.insert(all_.end(), found.begin(), found.end());
  sort(stop);
}

void Mentions::cover(TokenIndex token_count, Which which) {
  covering_.assign(token_count, kNone);
  for (MentionIndex i = 0; i < all_.size(); ++i) {
    const NameMention& m = all_[i];
    if (!m.nested && m.kind != MentionKind::role && !(which == Which::sure_only && m.weak))
      std::fill(covering_.begin() + m.begin, covering_.begin() + m.end, i);
  }
  is_covered_ = true;
}

}  // namespace newsx
