#include "speech/report_status.h"

#include <algorithm>
#include <string>

#include "speech/found_quotations.h"
#include "speech/status_words.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostToOwnClause = 12;  // tokens from the cue to its "что"
constexpr TokenIndex kHearsayBehind = 4;     // tokens behind the cue: "заявил, что он якобы"

// The stronger of two: denied before alleged, alleged before hypothetical.
QuotationStatus stronger(QuotationStatus a, QuotationStatus b) {
  if (a == QuotationStatus::asserted || b == QuotationStatus::asserted) return std::max(a, b);
  return std::min(a, b);
}

bool is_negated(const SpeechText& text, TokenIndex i, TokenIndex sentence_begin) {
  return i != kNone && i > sentence_begin && text.d.is(i - 1, FunctionWord::negation);
}

// "Не отрицает, что", "не мог не сказать", "отказался опровергать": two cancel out. Somebody's own words after
// "опроверг это" are asserted, and so are those after "не согласился" and "не уточняя": what is negated is not the
// saying.
bool is_denied(const SpeechText& text, const Cue& cue, QuotationKind kind, const Sentence& s) {
  const TokenIndex governor = governor_of(text, cue, s);
  bool denied = is_negated(text, cue.begin, s.begin) != is_negated(text, governor, s.begin);
  if (kind == QuotationKind::direct) return denied && cue.is(CueTrait::telling) && (cue.form & GRND) == 0;
  if (governor != kNone) {
    const StatusWord* word = StatusWords::built_in().find(text.d.reading(governor).lemma, StatusPlace::governor);
    denied ^= word != nullptr && word->status == QuotationStatus::denied;
  }
  return denied != cue.is(CueTrait::denying);
}

// Whether the clause of the cue begins with it: ", отметил министр" behind what is said, with no clause of its own.
bool begins_author_clause(const SpeechText& text, const Cue& cue, const Sentence& s) {
  if (cue.begin <= s.begin || !text.is_mark(cue.begin - 1, ",")) return false;
  for (TokenIndex i = cue.end; i + 1 < std::min(s.end, cue.end + kMostToOwnClause); ++i)
    if (text.is_mark(i, ",") && text.d.is(i + 1, FunctionWord::that)) return false;
  return true;
}

// The row of the word beside the cue at `i`, or of the two that end there: "вроде бы".
const StatusWord* word_beside(const SpeechText& text, TokenIndex i) {
  const StatusWords& words = StatusWords::built_in();
  if (i > 0 && text.d.is(i, FunctionWord::subjunctive)) {
    const std::string two = std::string(text.d.folded(i - 1)).append(" ").append(text.d.folded(i));
    if (const StatusWord* row = words.find(two)) return row;
  }
  return words.find(text.d.folded(i));
}

// By the words before the cue in its own clause.
QuotationStatus status_before(const SpeechText& text, const Cue& cue, const Sentence& s) {
  const Document& d = text.d;
  const StatusWords& words = StatusWords::built_in();
  const TokenIndex governor = governor_of(text, cue, s);
  QuotationStatus status = QuotationStatus::asserted;
  if (begins_author_clause(text, cue, s)) return status;
  for (TokenIndex i = cue.begin; i-- > s.begin;) {
    if (text.in_marks(i) || !text.is_kind(i, TokenKind::word)) {
      if (text.is_mark(i, ";")) break;
      continue;
    }
    const StatusWord* word = word_beside(text, i);
    if (word != nullptr && (word->place == StatusPlace::around || word->place == StatusPlace::before))
      status = stronger(status, word->status);
    if (i == governor) {
      if (const StatusWord* verb = words.find(d.reading(i).lemma, StatusPlace::governor)) {
        const bool cancels = verb->status == QuotationStatus::denied && cue.is(CueTrait::denying);
        if (!cancels && !is_negated(text, cue.begin, s.begin)) status = stronger(status, verb->status);
      }
      continue;
    }
    if (d.is(i, FunctionWord::that | FunctionWord::relative) || (text.grammemes(i) & VERB) != 0) break;
  }
  return status;
}

// By the words right behind it.
QuotationStatus status_behind(const SpeechText& text, const Cue& cue, const Sentence& s) {
  QuotationStatus status = QuotationStatus::asserted;
  for (TokenIndex i = cue.end; i < std::min(s.end, cue.end + kHearsayBehind); ++i) {
    if (!text.is_kind(i, TokenKind::word)) continue;
    const StatusWord* word = word_beside(text, i);
    if (word == nullptr) continue;
    if (word->place == StatusPlace::around || (word->place == StatusPlace::before && i == cue.end))
      status = stronger(status, word->status);
  }
  return status;
}

// "Подозревают в том, что", "обвиняют за то, что" is a charge, "подозревает, что" an opinion.
bool has_charge(const SpeechText& text, const Cue& cue, const Sentence& s) {
  for (TokenIndex i = cue.end; i + 1 < std::min(s.end, cue.end + kMostToOwnClause); ++i)
    if (text.is_mark(i, ",")) return text.d.is(i - 1, FunctionWord::topic_pronoun | FunctionWord::then);
  return false;
}

}  // namespace

TokenIndex governor_of(const SpeechText& text, const Cue& cue, const Sentence& s) {
  if ((cue.form & INFN) == 0) return kNone;
  for (TokenIndex i = cue.begin; i-- > s.begin && text.is_kind(i, TokenKind::word);) {
    const Grammemes g = text.grammemes(i);
    // "вынужден был признать"
    const bool copula = (g & VERB) != 0 && i > s.begin && (text.grammemes(i - 1) & (ADJS | PRTS)) != 0;
    if ((g & (ADVB | PRCL)) == 0 && !copula) return i;
  }
  return kNone;
}

QuotationStatus status_of(const SpeechText& text, const Cue& cue, QuotationKind kind) {
  const Sentence s = text.sentence(cue.begin);
  if (is_denied(text, cue, kind, s)) return QuotationStatus::denied;
  QuotationStatus status = stronger(status_behind(text, cue, s), status_before(text, cue, s));
  // Words in marks are the accuser's own: обвинил в «двойной игре».
  if (kind == QuotationKind::indirect && (cue.kind() != CueKind::verb || has_charge(text, cue, s)))
    if (const StatusWord* word = StatusWords::built_in().find(cue.row->lemma, StatusPlace::cue))
      status = stronger(status, word->status);
  return status;
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
