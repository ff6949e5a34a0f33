#include "speech/that_clauses.h"

#include "speech/clause_bounds.h"

namespace newsx {
namespace {

using namespace gram;

// "Напомним, что", "отметим, что": the author's own remark.
bool is_remark(const SpeechText& t, const Cue& cue, const Sentence& s) {
  if ((cue.form & per1) == 0 || (cue.form & plur) == 0) return false;
  for (TokenIndex i = cue.begin; i-- > s.begin && !t.is_mark(i, ",");)
    if (t.d.is(i, FunctionWord::first_person)) return false;
  return true;
}

// "Следует отметить, что", "может показаться, что": an infinitive reports only where its verb does ("дал понять, что").
bool is_mere_infinitive(const SpeechText& t, const Cue& cue, const Sentence& s) {
  if ((cue.form & INFN) == 0) return false;
  for (TokenIndex i = cue.begin; i-- > s.begin && t.is_kind(i, TokenKind::word);)
    if ((t.grammemes(i) & (ADVB | PRCL)) == 0) return !t.d.is(i, FunctionWord::auxiliary);
  return true;
}

// "После заявления о том, что …, акции упали": no verb before the noun, so that the main clause comes after.
bool precedes_main_clause(const SpeechText& t, const Cue& cue, const Sentence& s) {
  if (cue.kind() != CueKind::noun) return false;
  for (TokenIndex i = s.begin; i < cue.begin; ++i)
    if ((t.grammemes(i) & (VERB | PRED | ADJS | PRTS)) != 0) return false;
  return (t.grammemes(s.begin) & PREP) != 0;
}

// "Если он скажет, что …, …": the report is a condition of what follows.
bool is_condition(const SpeechText& t, const Cue& cue, const Sentence& s) {
  for (TokenIndex i = s.begin; i < cue.begin && !t.is_mark(i, ","); ++i)
    if (t.d.is(i, FunctionWord::condition | FunctionWord::time)) return true;
  return false;
}

// Whether the clause [begin, end) stands in quotation marks as a whole: it is a quotation in quotation marks alone.
bool is_in_marks(const ReportTools& tools, TokenIndex begin, TokenIndex end) {
  return tools.text.is_kind(begin, TokenKind::quote_open) && tools.here.is_taken(begin) &&
         tools.text.close_of(begin) + 3 >= end;
}

// Whether what stands beside the cue shows that it reports nothing.
bool reports_nothing(const SpeechText& t, const Cue& cue, const Speaker& speaker, const Sentence& s) {
  if (is_remark(t, cue, s) || is_mere_infinitive(t, cue, s)) return true;
  if (speaker.reference == Reference::thing) return true;
  return !speaker.found && (cue.is(CueTrait::weak) || cue.kind() == CueKind::noun);
}

}  // namespace

void find_that_clauses(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const ClauseBounds bounds(t, tools.here);
  for (TokenIndex i = s.begin; i < s.end; ++i) {
    const Cue* cue = t.cue_at(i);
    if (cue == nullptr || tools.here.is_taken(i)) continue;
    if (!cue->is(CueTrait::that_clause) || cue->kind() == CueKind::preposition) continue;
    const TokenIndex that = bounds.that_of(*cue);
    if (that == 0 || tools.here.is_taken(that) || tools.here.is_deep_at(that)) continue;
    const TokenIndex begin = that + 1;
    const bool first_alone = is_condition(t, *cue, s) || precedes_main_clause(t, *cue, s);
    const TokenIndex end = first_alone ? bounds.first_end_of(begin) : bounds.end_of(begin, cue);
    if (end <= begin || (end == begin + 1 && !t.has_verb(begin, end))) continue;
    if (is_in_marks(tools, begin, end)) {
      i = end - 1;
      continue;
    }
    const Speaker speaker = tools.speakers.of(*cue, s.begin, that, SubjectSide::before);
    if (reports_nothing(t, *cue, speaker, s)) continue;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(bounds.span_of(begin, end));
    q.speaker = tools.media.source(q, {s.begin, that, cue}, speaker);
    tools.media.find_by_verb(q, *cue, s.begin, that);
    q.attribute(t, cue, q.speaker, "a clause behind its cue");
    tools.here.add(std::move(q));
    i = that;
  }
}

}  // namespace newsx
