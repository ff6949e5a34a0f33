#include "speech/report_status.h"

#include "speech/found_quotations.h"

namespace newsx {
namespace {

using namespace gram;

// "Не отрицает, что", "не мог не сказать": the two cancel out. Somebody's own words after "опроверг это" are asserted,
// and so are those after "не согласился" and "не уточняя": what is negated is not the saying.
bool is_denied(const SpeechText& text, const Cue& cue, QuotationKind kind, TokenIndex sentence_begin) {
  const auto negated_at = [&](TokenIndex i) { return i > sentence_begin && text.d.is(i - 1, FunctionWord::negation); };
  const TokenIndex i = cue.begin;
  const bool twice = i >= sentence_begin + 3 && negated_at(i - 2) && (text.grammemes(i - 2) & VERB) != 0;
  const bool negated = negated_at(i) && !twice;
  if (kind == QuotationKind::direct) return negated && cue.is(CueTrait::telling) && (cue.form & GRND) == 0;
  return negated != cue.is(CueTrait::denying);
}

}  // namespace

QuotationStatus status_of(const SpeechText& text, const Cue& cue, QuotationKind kind) {
  const Document& d = text.d;
  const Sentence s = text.sentence(cue.begin);
  if (is_denied(text, cue, kind, s.begin)) return QuotationStatus::denied;
  if (d.is(cue.end, FunctionWord::subjunctive)) return QuotationStatus::hypothetical;
  // "заявил, что якобы"
  constexpr TokenIndex kAfter = 3;
  for (TokenIndex i = cue.end; i < std::min(s.end, cue.end + kAfter); ++i)
    if (d.is(i, FunctionWord::hearsay)) return QuotationStatus::alleged;
  for (TokenIndex i = cue.begin; i-- > s.begin;) {
    if (text.in_marks(i)) continue;
    if (d.is(i, FunctionWord::hearsay)) return QuotationStatus::alleged;
    if (d.is(i, FunctionWord::condition | FunctionWord::subjunctive)) return QuotationStatus::hypothetical;
    const bool another_clause = text.is_mark(i, ";") || d.is(i, FunctionWord::that) || (text.grammemes(i) & VERB) != 0;
    if (another_clause) break;
  }
  return QuotationStatus::asserted;
}

void inherit_status(FoundQuotations& found) {
  std::vector<const FoundQuotation*> open;  // around the present one, not asserted
  for (FoundQuotation& f : found) {
    Quotation& q = f.quotation;
    std::erase_if(open, [&](const FoundQuotation* o) { return o->end() <= f.begin(); });
    const std::uint32_t at = q.has_cue ? q.cue.begin : f.begin();
    for (const FoundQuotation* o : open)
      if (q.status == QuotationStatus::asserted && o->holds(at)) q.status = o->quotation.status;
    if (q.status != QuotationStatus::asserted) open.push_back(&f);
  }
}

}  // namespace newsx
