#include "facts/token_mentions.h"

#include <algorithm>

namespace newsx {

std::vector<TokenMention> token_mentions(const Result& result, const Tokens& tokens, const MentionFilter& filter) {
  std::vector<TokenMention> found;
  const auto& all = tokens.tokens;
  for (const Mention* m : mentions_in_order(result, filter)) {
    filter.stop.check();
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const Token& t) { return t.end() <= m->span.begin; });
    const auto behind = std::partition_point(first, all.end(), [&](const Token& t) { return t.begin < m->span.end; });
    if (first == behind) continue;
    const auto begin = static_cast<TokenIndex>(first - all.begin());
    const auto end = static_cast<TokenIndex>(behind - all.begin());
    const auto sentence = std::partition_point(tokens.sentences.begin(), tokens.sentences.end(),
                                               [&](const Sentence& s) { return s.end <= begin; });
    if (sentence != tokens.sentences.end() && end <= sentence->end) found.push_back({begin, end, m});
  }
  return found;
}

}  // namespace newsx
