#include "facts/mentions.h"

#include <algorithm>
#include <utility>

namespace newsx {

bool has_type(const std::vector<std::string>& types, std::string_view type) {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

std::vector<const Mention*> mentions_in_order(const Result& result, const MentionFilter& filter) {
  std::vector<const Mention*> mentions;
  for (const Mention& m : result.mentions) {
    filter.stop.check();
    if (m.entity != kNoIndex && (filter.kinds & kind_bit(m.kind)) != 0 &&
        has_type(filter.types, result.entities[m.entity].type))
      mentions.push_back(&m);
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention* a, const Mention* b) {
    return std::pair(a->span.begin, ~a->span.end) < std::pair(b->span.begin, ~b->span.end);
  });
  return mentions;
}

std::uint64_t count_mentions(const Result& result, const Entity& entity, MentionKinds kinds) {
  std::uint64_t count = 0;
  each_counted_mention(result, entity, [&](const Mention& m) { count += (kinds & kind_bit(m.kind)) != 0; });
  return count;
}

bool is_only_generic(const Result& result, const Entity& entity) {
  const auto first = result.mentions.begin() + entity.first_mention;
  return entity.mention_count > 0 && std::all_of(first, first + entity.mention_count,
                                                 [](const Mention& m) { return m.kind == MentionKind::generic; });
}

}  // namespace newsx
