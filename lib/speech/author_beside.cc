#include "speech/author_beside.h"

#include "speech/clause_bounds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kShortestReport = 3;   // tokens before the author's clause
constexpr TokenIndex kLongestBetween = 12;  // tokens of a clause between commas

// The finite cue right after a comma, at `i`, that can have a clause before it; nullptr: none.
const Cue* cue_behind_comma(const ReportTools& tools, TokenIndex i) {
  const Cue* cue = tools.text.cue_at(i);
  if (cue == nullptr || tools.here.is_taken(i) || !tools.text.is_mark(i - 1, ",")) return nullptr;
  return cue->is_finite() && (cue->form & GRND) == 0 && cue->is(CueTrait::that_clause) ? cue : nullptr;
}

// Whether the sentence from `begin` to the author's clause at `cue` is mostly somebody's words already.
bool is_mostly_taken(const ReportTools& tools, TokenIndex begin, TokenIndex cue) {
  const SpeechText& t = tools.text;
  for (TokenIndex k = begin; k < cue; ++k)
    if (tools.here.is_taken(k) && !t.is_kind(k, TokenKind::quote_open) &&
        t.words_in(begin, cue) < 2 * t.words_in(k, cue))
      return true;
  return false;
}

}  // namespace

void find_author_behind(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const ClauseBounds bounds(t, tools.here);
  for (TokenIndex i = s.end; i-- > s.begin + kShortestReport;) {
    const Cue* cue = cue_behind_comma(tools, i);
    if (cue == nullptr || (cue->form & futr) != 0 || !bounds.is_short_rest(i)) continue;
    if (t.is_kind(i - 2, TokenKind::quote_close)) return;
    const Speaker speaker = tools.speakers.of(*cue, i, s.end, SubjectSide::after);
    if (!speaker.found) return;
    if (tools.media.is_medium(speaker)) {
      // ", сообщает ТАСС": passes on what the sentence says.
      tools.here.each([&](FoundQuotation& f) {
        if (!f.quotation.has_via) tools.media.set(f, speaker);
      });
      return;
    }
    if (is_mostly_taken(tools, s.begin, i)) return;
    const Span span = bounds.span_of(s.begin, i - 1);
    bool reported = false;
    tools.here.each([&](const FoundQuotation& f) {
      reported |= f.quotation.kind == QuotationKind::indirect && f.fragments.front().overlaps(span);
    });
    if (reported) return;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(span);
    q.attribute(t, cue, speaker, "an author's clause after the sentence");
    tools.here.add(std::move(q));
    return;
  }
}

void find_author_between(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const ClauseBounds bounds(t, tools.here);
  for (TokenIndex i = s.begin + 1; i + 2 < s.end; ++i) {
    const Cue* cue = cue_behind_comma(tools, i + 1);
    if (cue == nullptr || (cue->form & (per1 | per2)) != 0) continue;
    TokenIndex close = cue->end;
    while (close < s.end && close < i + kLongestBetween && !t.is_mark(close, ",")) ++close;
    if (!t.is_mark(close, ",") || close + 2 >= s.end || t.d.is(close + 1, FunctionWord::that)) continue;
    const Speaker speaker = tools.speakers.of(*cue, i + 1, close, SubjectSide::after);
    if (!speaker.found || tools.media.is_medium(speaker)) continue;
    const Span before = bounds.span_of(s.begin, i);
    bool reported = false;
    tools.here.each([&](const FoundQuotation& f) {
      for (const Span& part : f.fragments) reported |= part.overlaps(before);
    });
    if (reported) return;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(before);
    q.fragments.push_back(bounds.span_of(close + 1, bounds.end_of(close + 1)));
    q.attribute(t, cue, speaker, "an author's clause inside the sentence");
    tools.here.add(std::move(q));
    return;
  }
}

// A line of its own without a stop.
void find_headline(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  const Paragraph& line = t.d.tokens.paragraphs[s.paragraph];
  const bool whole_line = s.begin == line.begin && s.end == line.end && t.is_kind(s.end - 1, TokenKind::word);
  if (!whole_line || tools.here.is_taken(s.begin)) return;
  for (TokenIndex dash = s.end; dash-- > s.begin + kShortestReport;) {
    if (!t.is_kind(dash, TokenKind::dash)) continue;
    const Speaker speaker = tools.speakers.alone_after_dash(dash, s.end);
    if (!speaker.found || !t.has_verb(s.begin, dash)) return;
    const ClauseBounds bounds(t, tools.here);
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(bounds.span_of(s.begin, dash));
    q.attribute(t, nullptr, speaker, "a headline and a name after a dash");
    tools.here.add(std::move(q));
    return;
  }
}

}  // namespace newsx
