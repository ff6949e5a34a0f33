#include "speech/speaker_resolution.h"

#include "names/canonical.h"
#include "speech/referents.h"

namespace newsx {
namespace {

constexpr std::size_t kMostBack = 6;  // quotations that a carried speaker is looked for in

// Words in quotation marks inside a reported clause are by its speaker, whatever is the subject inside the clause.
void share_speakers(FoundQuotations& found) {
  const FoundQuotation* clause = nullptr;
  for (FoundQuotation& f : found) {
    if (f.quotation.kind == QuotationKind::indirect) {
      clause = &f;
    } else if (clause != nullptr && f.quotation.kind == QuotationKind::partial && f.quotation.has_cue &&
               f.quotation.cue == clause->quotation.cue && f.end() <= clause->end()) {
      f.speaker = clause->speaker;
      f.carried = clause->carried;
    }
  }
}

// By token: whether it stands inside somebody's words.
std::vector<bool> quoted_tokens(const SpeechText& t, const FoundQuotations& found) {
  std::vector<bool> quoted(t.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const Span& s : found[i].fragments)
      for (TokenIndex k = t.token_at(s.begin); k < t.size() && t.token(k).begin < s.end; ++k) quoted[k] = true;
  return quoted;
}

// The first person named in the sentence before token `at`.
Speaker person_before(const SpeechText& t, TokenIndex at) {
  if (at == 0) return {};
  TokenIndex before = at - 1;
  while (before > 0 && t.is_kind(before, TokenKind::quote_open)) --before;
  const Sentence s = t.sentence(before);
  for (const NameMention& m : t.names.mentions.beginning_in(t.d.span_of(s.begin, s.end)))
    if (m.type == EntityType::person && m.entity != kNoIndex && !m.nested)
      return Speaker::named(m.entity, t.named.entities[m.entity].name, {});
  return {};
}

// Who goes on in quotation `i`, which has no speaker of its own: the speaker of the quotation in the paragraph before
// or the same one, else the first person of the sentence before.
Speaker carried_speaker(const SpeechText& t, const FoundQuotations& found, std::size_t i) {
  const TokenIndex at = t.token_at(found[i].begin());
  const std::uint32_t paragraph = t.sentence(at).paragraph;
  const TokenIndex from = t.d.tokens.paragraphs[paragraph > 0 ? paragraph - 1 : 0].begin;
  for (std::size_t k = i; k-- > 0 && i - k < kMostBack;) {
    const FoundQuotation& earlier = found[k];
    if (!earlier.speaker.found || earlier.end() > found[i].begin()) continue;
    if (earlier.begin() < t.token(from).begin) break;
    Speaker s = earlier.speaker;
    s.mention = {};
    return s;
  }
  return person_before(t, at);
}

void write_speaker(const Document& d, const Speaker& s, Quotation& q) {
  q.has_speaker = s.found;
  q.speaker_entity = s.entity;
  q.speaker_name = d.store(s.name);
  q.speaker_mention = s.mention;
}

}  // namespace

void resolve_speakers(const SpeechText& t, const MediumFinder& media, FoundQuotations& found) {
  share_speakers(found);
  Referents referents(t, quoted_tokens(t, found));
  for (std::size_t i = 0; i < found.size(); ++i) {
    t.d.stop.check();
    FoundQuotation& f = found[i];
    const TokenIndex at = t.token_at(f.speaker.mention.empty() ? f.begin() : f.speaker.mention.begin);
    f.speaker = referents.resolve(f.speaker, at);
    if (!f.speaker.found && f.carried) f.speaker = carried_speaker(t, found, i);
    if (f.speaker.name.empty() && f.speaker.words_end > 0)
      f.speaker.name = phrase_base(t.d, f.speaker.words_begin, f.speaker.words_end);
    referents.add_spoken(f.speaker, at);
    media.find_by_preposition(f);
    write_speaker(t.d, f.speaker, f.quotation);
  }
}

}  // namespace newsx
