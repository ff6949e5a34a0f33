#include "speech/pronouns.h"

#include <algorithm>
#include <vector>

namespace newsx {
namespace {

constexpr std::string_view kPass = "speaker's pronoun";

// The mention that the pronoun at `span` is; `entity` is kNoIndex when no pronoun stands there.
Mention mention_of(Document& d, Span span, Index entity) {
  Mention m;
  const auto& tokens = d.tokens.tokens;
  const auto token =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.begin < span.begin; });
  if (token == tokens.end() || token->span() != span) return m;
  const auto i = static_cast<TokenIndex>(token - tokens.begin());
  const auto readings = d.analyses(i);
  const auto pronoun = std::find_if(readings.begin(), readings.end(),
                                    [](const Analysis& a) { return (a.reading.grammemes & gram::NPRO) != 0; });
  if (pronoun == readings.end()) return m;
  m.span = m.core = span;
  m.kind = MentionKind::pronoun;
  m.sentence = d.sentence_of[i];
  m.entity = entity;
  m.base = d.store(pronoun->lemma);
  m.reason = {kPass, {}, 0, "names the speaker of a quotation"};
  return m;
}

}  // namespace

void add_pronouns(Document& d) {
  std::vector<Mention> found;
  for (const Quotation& q : d.result->quotations) {
    d.stop.check();
    if (q.speaker_entity == kNoIndex || q.speaker_mention.empty()) continue;
    const Mention m = mention_of(d, q.speaker_mention, q.speaker_entity);
    if (m.entity != kNoIndex) found.push_back(m);
  }
  if (found.empty()) return;
  const auto earlier = [](const Mention& a, const Mention& b) {
    return a.entity != b.entity ? a.entity < b.entity : a.span.begin < b.span.begin;
  };
  std::stable_sort(found.begin(), found.end(), earlier);
  const auto same = [](const Mention& a, const Mention& b) { return a.entity == b.entity && a.span == b.span; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());

  const std::vector<Mention> before = std::move(d.result->mentions);
  auto& merged = d.result->mentions;
  merged.clear();
  merged.reserve(before.size() + found.size());
  auto next = found.begin();
  for (Index e = 0; e < d.result->entities.size(); ++e) {
    d.stop.check();
    Entity& entity = d.result->entities[e];
    const auto first = before.begin() + entity.first_mention, last = first + entity.mention_count;
    const auto end = std::find_if(next, found.end(), [&](const Mention& m) { return m.entity != e; });
    entity.first_mention = static_cast<Index>(merged.size());
    std::merge(first, last, next, end, std::back_inserter(merged), earlier);
    entity.mention_count = static_cast<Index>(merged.size()) - entity.first_mention;
    next = end;
  }
}

}  // namespace newsx
