#include "speech/report_behind_colon.h"

#include <utility>

#include "speech/clause_bounds.h"
#include "speech/headlines.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kShortestClause = 2;  // tokens
constexpr TokenIndex kMostBetween = 3;  // tokens between the verb and the colon: "в официальном письме"

// "журналистам", "уклончиво", "на пресс-конференции"; not "показал опыты: измерение времени".
bool says_to_whom_or_where(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  bool after_preposition = false;
  for (TokenIndex i = begin; i < end; ++i) {
    const Grammemes g = t.grammemes(i);
    if (!t.is_kind(i, TokenKind::word) || (g & (VERB | INFN)) != 0) return false;
    after_preposition |= (g & PREP) != 0;
    if ((g & NOUN) != 0 && (g & datv) == 0 && !after_preposition) return false;
  }
  return true;
}

// The finite cue before the colon: "считает:", "уверена:"; not in somebody's report, "сказал, что завод
// рассчитывает: …".
const Cue* cue_at_colon(const SpeechText& t, TokenIndex begin, TokenIndex colon) {
  const Cue* cue = t.last_cue(begin, colon, [](const Cue&) { return true; });
  if (cue == nullptr || colon > cue->end + kMostBetween) return nullptr;
  if (!says_to_whom_or_where(t, cue->end, colon)) return nullptr;
  if (cue->begin > begin && t.d.is(cue->begin - 1, FunctionWord::negation)) return nullptr;  // "не согласна: …"
  for (TokenIndex i = begin; i < cue->begin; ++i)
    if (t.d.is(i, FunctionWord::that)) return nullptr;
  const bool says = cue->kind() == CueKind::verb && (cue->form & VERB) != 0 &&
                    (cue->form & (per1 | per2 | futr)) == 0 && cue->is(CueTrait::direct_speech);
  const bool thinks = (cue->form & (ADJS | PRTS)) != 0 && (cue->form & neut) == 0;
  const bool reports = (says || thinks) && cue->is_finite() && cue->is(CueTrait::that_clause);
  return reports ? cue : nullptr;
}

}  // namespace

void find_report_behind_colon(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  if (is_headline(t, t.d.tokens.paragraphs[s.paragraph]) || t.is_mark(s.end - 1, "?")) return;
  TokenIndex colon = s.begin + 1;
  while (colon < s.end && !t.is_mark(colon, ":")) ++colon;
  const TokenIndex begin = colon + 1;
  if (begin + kShortestClause >= s.end || tools.here.is_taken(begin) || !t.is_kind(begin, TokenKind::word)) return;
  const Cue* cue = cue_at_colon(t, s.begin, colon);
  if (cue == nullptr || !t.has_verb(begin, s.end) || in_first_person(t, begin, s.end)) return;
  const Speaker speaker = tools.speakers.of(*cue, s.begin, colon, SubjectSide::before);
  const bool somebody = speaker.found || speaker.reference == Reference::there;  // "Там пояснили:"
  if (!somebody || tools.media.is_medium(speaker)) return;
  const ClauseBounds bounds(t, tools.here);
  FoundQuotation q(QuotationKind::indirect);
  q.fragments.push_back(bounds.span_of(begin, bounds.end_of(begin)));
  q.attribute(t, cue, speaker, "a clause behind a verb and a colon");
  tools.here.add(std::move(q));
}

}  // namespace newsx
