#include "speech/pronouns.h"

#include <algorithm>
#include <vector>

namespace newsx {
namespace {

constexpr std::string_view kPass = "speaker's pronoun";

// The mention that the pronoun at `span` is; `entity` is kNoIndex when no pronoun stands there.
Mention mention_of(const Document& d, Span span, Index entity) {
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

std::vector<Mention> pronouns_of_speakers(const Document& d, const std::vector<Quotation>& quotations) {
  std::vector<Mention> found;
  for (const Quotation& q : quotations) {
    d.stop.check();
    if (q.speaker_entity == kNoIndex || q.speaker_mention.empty()) continue;
    const Mention m = mention_of(d, q.speaker_mention, q.speaker_entity);
    if (m.entity != kNoIndex) found.push_back(m);
  }
  return found;
}

}  // namespace newsx
