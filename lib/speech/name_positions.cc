#include "speech/name_positions.h"

#include <algorithm>

namespace newsx {

NamePositions::NamePositions(const Document& d, const Names& names)
    : names_(names), name_at_(d.token_count(), kNone), post_at_(d.token_count(), kNone), inside_(d.token_count()) {
  const auto cover = [&](TokenIndex begin, TokenIndex end) {
    for (TokenIndex t = begin + 1; t < end; ++t) inside_[t] = true;
  };
  for (MentionIndex i = 0; i < names.mentions.size(); ++i) {
    d.stop.check(i);
    const NameMention& m = names.mentions[i];
    if (m.entity == kNoIndex || m.kind == MentionKind::role) continue;
    if (name_at_[m.begin] == kNone) name_at_[m.begin] = i;
    cover(m.begin, m.end);
  }
  for (std::uint32_t i = 0; i < names.roles.size(); ++i) {
    post_at_[names.roles[i].begin] = i;
    cover(names.roles[i].begin, names.roles[i].end);
  }
}

}  // namespace newsx
