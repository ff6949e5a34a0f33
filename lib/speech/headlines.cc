#include "speech/headlines.h"

#include "speech/clause_bounds.h"
#include "speech/entity_kinds.h"

namespace newsx {
namespace {

constexpr TokenIndex kMostBeforeColon = 12;  // tokens

// Whether somebody of "we" speaks in [begin, end): "Польша: мы не уступим".
bool says_we(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i)
    if (t.d.is(i, FunctionWord::first_person) || (t.grammemes(i) & gram::per1) != 0) return true;
  return false;
}

// A country before a colon is a place: "Сирия: мост взорван".
bool can_speak(const SpeechText& t, const Speaker& s) {
  if (s.entity == kNoIndex) return s.animate || s.reference == Reference::person || s.reference == Reference::body;
  return is_person(t.named, s.entity) || is_body(t.named, s.entity);
}

}  // namespace

bool is_headline(const SpeechText& t, const Paragraph& line) {
  const auto& all = t.d.tokens.paragraphs;
  if (line.begin >= line.end || line.end >= t.size() || line.begin != all.front().begin) return false;
  return t.is_kind(line.end - 1, TokenKind::word) || t.is_kind(line.end - 1, TokenKind::quote_close);
}

void find_headline_behind_colon(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const Paragraph& line = t.d.tokens.paragraphs[s.paragraph];
  if (s.begin != line.begin || s.end != line.end || !is_headline(t, line)) return;
  TokenIndex colon = s.begin;
  while (colon < s.end && colon < s.begin + kMostBeforeColon && !t.is_mark(colon, ":")) ++colon;
  const TokenIndex begin = colon + 1;
  if (!t.is_mark(colon, ":") || begin + 1 >= s.end || tools.here.is_taken(begin)) return;
  Speaker speaker = tools.speakers.at(s.begin, colon);
  const Cue* cue = nullptr;
  if (!speaker.found || speaker.mention.end != t.token(colon - 1).end()) {
    // "Берлин ответил Вашингтону: не ваше дело"
    cue = t.first_cue(s.begin, colon, [](const Cue& c) { return c.is_finite() && c.is(CueTrait::direct_speech); });
    if (cue == nullptr) return;
    speaker = tools.speakers.of(*cue, s.begin, colon, SubjectSide::before);
    if (!speaker.found) return;
  } else if (!says_we(t, begin, s.end) && !(can_speak(t, speaker) && t.has_verb(begin, s.end))) {
    return;
  }
  if (tools.media.is_medium(speaker)) return;
  FoundQuotation q(QuotationKind::indirect);
  q.fragments.push_back(ClauseBounds(t, tools.here).span_of(begin, s.end));
  q.attribute(t, cue, speaker, "a headline behind a name and a colon");
  tools.here.add(std::move(q));
}

}  // namespace newsx
