#include "output/mention_view.h"

#include <algorithm>
#include <utility>

namespace newsx {

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

}  // namespace newsx
