#include "speech/author_beside.h"

#include <algorithm>

#include "speech/clause_bounds.h"
#include "speech/entity_kinds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kShortestReport = 3;   // tokens before the author's clause
constexpr int kShortestRest = 3;            // words of a clause that an author's clause interrupts, behind it
constexpr TokenIndex kLongestBetween = 20;  // tokens of a clause between commas

// The finite cue at `i` that can have a clause before it; nullptr: none.
const Cue* cue_behind(const ReportTools& tools, TokenIndex i) {
  const Cue* cue = tools.text.cue_at(i);
  if (cue == nullptr || tools.here.is_taken(i)) return nullptr;
  if (cue->kind() == CueKind::verb && (cue->form & PRTS) != 0) return nullptr;  // "Сумма, …, определена"
  return cue->is_finite() && (cue->form & GRND) == 0 && cue->is(CueTrait::that_clause) ? cue : nullptr;
}

// Also ", продолжил мэр,", which takes no clause with "что".
const Cue* cue_between(const ReportTools& tools, TokenIndex i) {
  if (const Cue* cue = cue_behind(tools, i); cue != nullptr) return cue;
  const Cue* cue = tools.text.cue_at(i);
  const bool speaks = cue != nullptr && !tools.here.is_taken(i) && cue->kind() == CueKind::verb &&
                      (cue->form & VERB) != 0 && cue->is(CueTrait::direct_speech);
  return speaks ? cue : nullptr;
}

// ", говорится в сообщении", ", отмечено в докладе": somebody says so, whoever it is.
bool is_said_somewhere(const Cue& cue) {
  const bool impersonal = (cue.form & VERB) != 0 || (cue.form & (PRTS | neut)) == (PRTS | neut);  // not "уверена"
  return cue.kind() == CueKind::predicate && impersonal && cue.is(CueTrait::direct_speech) && !cue.is(CueTrait::weak);
}

// Whether the sentence from `begin` to the author's clause at `cue` is mostly somebody's own words already; a piece in
// marks is part of the report: "Они «неприменимы», говорится в заключении".
bool is_mostly_own_words(const ReportTools& tools, TokenIndex begin, TokenIndex cue) {
  const SpeechText& t = tools.text;
  if (tools.here.is_taken(begin)) return true;
  bool own = false;
  tools.here.each([&](const FoundQuotation& f) {
    const TokenIndex first = t.token_at(f.begin());
    own |=
        f.quotation.kind == QuotationKind::direct && first < cue && t.words_in(begin, cue) < 2 * t.words_in(first, cue);
  });
  return own;
}

// "Об этом сообщил X", "С данным заявлением выступил X, сообщает агентство": the sentence tells of a report and is
// none. `person`: it is somebody's, as "Это письмо будет последним, добавил мэр" is.
bool refers_back(const SpeechText& t, const Sentence& s, bool person) {
  for (TokenIndex i = s.begin; i < std::min(s.begin + 2, s.end); ++i)
    if (t.d.is(i, FunctionWord::demonstrative) &&
        ((!person && t.cue_at(i + 1) != nullptr) || (i > s.begin && t.d.is(i - 1, FunctionWord::about))))
      return true;
  return false;
}

// The first comma of tokens `first` to `last`; the sentence's end: none.
TokenIndex first_comma(const SpeechText& t, const Sentence& s, TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first; i < s.end && i <= last; ++i)
    if (t.is_mark(i, ",")) return i;
  return s.end;
}

// "О мосте, добавил X, «это вопрос к мэру»": the clause from `i` on ends, and the words go on in marks.
bool goes_on_in_marks(const SpeechText& t, TokenIndex i, TokenIndex end) {
  while (i + 1 < end && !(t.is_mark(i, ",") && t.is_kind(i + 1, TokenKind::quote_open))) ++i;
  const TokenIndex close = i + 1 < end ? t.close_of(i + 1) : 0;
  return close > i && t.words_in(close, end) == 0;
}

// ", передаёт ТАСС" at `i`, behind an author's clause: passes the report on and is no part of it.
bool take_medium(const ReportTools& tools, TokenIndex i, FoundQuotation& q) {
  const Cue* cue = q.fragments.empty() ? nullptr : cue_behind(tools, i);
  if (cue == nullptr) return false;
  const Speaker medium = tools.speakers.of(*cue, i, tools.here.sentence().end, SubjectSide::after);
  if (tools.media.is_carrier(*cue, medium)) {
    tools.media.set(q, medium);
    return true;
  }
  // "…, заявил мэр, сообщает ПРФ": who it is, nobody knows; it is no part of what the mayor said.
  return !medium.found && (cue->form & pres) != 0 && cue->is(CueTrait::telling);
}

// ", подчеркнул мэр, но паром ходит": whether what is said goes on behind the author's clause, unlike ", а мэр уехал"
// and ", но отказался уточнить".
bool goes_on_behind(const SpeechText& t, const Sentence& s, const Cue& cue) {
  const TokenIndex comma = first_comma(t, s, cue.end, cue.end + kLongestBetween);
  if (comma + 2 >= s.end) return false;
  // "Даже канцлер, отметил лидер, занимал иную позицию": its verb stands behind.
  if (!t.has_verb(s.begin, cue.begin)) {
    const bool embedded =
        t.d.is(comma + 1, FunctionWord::relative) || (t.grammemes(comma + 1) & (GRND | PRTF | CONJ | PREP)) != 0;
    if (!embedded && t.has_verb(comma + 1, s.end)) return true;
    // "Барьер, добавляет мэр, нам не по силам": nor has it a verb there; not so an apposition, ", мэр города".
    const bool noun = (t.grammemes(comma + 1) & NOUN) != 0 && (t.grammemes(comma + 1) & nomn) != 0;
    if (!embedded && !noun && t.words_in(comma + 1, s.end) >= kShortestRest) return true;
  }
  if (!t.d.is(comma + 1, FunctionWord::coordination | FunctionWord::contrast)) return false;
  const MentionIndex m = t.names.mentions.covering(comma + 2);
  if (m != kNone && t.names.mentions[m].type == EntityType::person) return false;
  TokenIndex first = comma + 2;
  while (first < s.end && (t.grammemes(first) & (PRCL | ADVB)) != 0) ++first;
  return first < s.end && (t.grammemes(first) & VERB) == 0 && t.has_verb(first, s.end);
}

// ", не исключает мэр": a denial that is denied.
bool rules_out(const SpeechText& t, TokenIndex i) {
  const Cue* cue = i >= 2 && t.d.is(i - 1, FunctionWord::negation) && t.is_mark(i - 2, ",") ? t.cue_at(i) : nullptr;
  return cue != nullptr && cue->kind() == CueKind::verb && cue->is(CueTrait::denying);
}

// "Отец ребёнка, Иван Лесов, считает это «игрой»": whether the words before the verb at `i` say nothing, and the
// subject is among them.
bool is_behind_its_subject(const ReportTools& tools, const Cue& cue, TokenIndex i) {
  const SpeechText& t = tools.text;
  const TokenIndex begin = tools.here.sentence().begin;
  for (TokenIndex k = begin; k < i; ++k)
    if ((t.grammemes(k) & (VERB | PRTS | ADJS | PRED | INFN)) != 0 || t.is_kind(k, TokenKind::dash)) return false;
  const Speaker subject = tools.speakers.of(cue, begin, i, SubjectSide::before);
  return subject.found && is_person(t.named, subject.entity);
}

}  // namespace

void find_author_behind(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  if (t.is_mark(s.end - 1, ":")) return;  // what is said comes behind it
  const ClauseBounds bounds(t, tools.here);
  for (TokenIndex i = s.end; i-- > s.begin + kShortestReport;) {
    // "Дело закрыто, сообщил X", "Дело закрыто - сообщил X"
    const bool dash = t.is_kind(i - 1, TokenKind::dash);
    const Cue* cue = dash || t.is_mark(i - 1, ",") || rules_out(t, i) ? cue_behind(tools, i) : nullptr;
    if (cue == nullptr || (dash && !cue->is(CueTrait::direct_speech)) || (cue->form & futr) != 0 ||
        !bounds.is_short_rest(i) || is_introductory(t, s.begin, i))
      continue;
    if (!dash && goes_on_in_marks(t, cue->end, s.end)) continue;
    const Speaker speaker = tools.speakers.of(*cue, i, s.end, SubjectSide::after);
    if (speaker.found && !dash && goes_on_behind(t, s, *cue)) return;
    if (!dash && is_behind_its_subject(tools, *cue, i)) return;
    const bool somebody = speaker.found || speaker.reference == Reference::they;
    if (!somebody && !is_said_somewhere(*cue)) return;
    if (tools.media.is_carrier(*cue, speaker)) {
      // ", сообщает ТАСС": passes on what the sentence says.
      tools.here.each([&](FoundQuotation& f) {
        if (!f.quotation.has_via && f.speaker.mention != speaker.mention) tools.media.set(f, speaker);
      });
      return;
    }
    const bool person = is_person(t.named, speaker.entity) || speaker.animate;
    if (is_mostly_own_words(tools, s.begin, i) || refers_back(t, s, person)) return;
    const TokenIndex begin = tools.media.behind_as_clause(s);
    if (begin + kShortestReport > i) return;
    const Span span = bounds.span_of(begin, rules_out(t, i) ? i - 2 : i - 1);
    bool reported = false;
    tools.here.each([&](const FoundQuotation& f) {
      reported |= f.quotation.kind == QuotationKind::indirect && f.fragments.front().overlaps(span);
    });
    if (reported) return;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(span);
    q.attribute(t, cue, speaker, "an author's clause after the sentence");
    if (begin > s.begin) tools.media.find_by_verb(q, *cue, s.begin, begin);
    if (!q.quotation.has_via) tools.media.find_by_verb(q, *cue, cue->end, s.end);
    tools.here.add(std::move(q));
    return;
  }
}

void find_topic_in_front(const ReportTools& tools) {
  constexpr TokenIndex kLeadIn = 4;  // "О том, что"
  const SpeechText& t = tools.text;
  Sentence s = tools.here.sentence();
  if (t.d.is(s.begin, FunctionWord::coordination | FunctionWord::contrast)) ++s.begin;  // "Однако о том, что"
  const TokenIndex begin = s.begin + kLeadIn;
  if (begin + kShortestReport > s.end || tools.here.is_taken(s.begin) || !t.d.is(s.begin, FunctionWord::about) ||
      !t.d.is(s.begin + 1, FunctionWord::topic_pronoun) || !t.is_mark(s.begin + 2, ",") ||
      !t.d.is(s.begin + 3, FunctionWord::that))
    return;
  const ClauseBounds bounds(t, tools.here);
  TokenIndex comma = begin;  // the last one, behind which no verb stands yet
  for (TokenIndex i = begin; i < s.end; ++i) {
    if (t.is_mark(i, ",") && (t.has_verb(begin, i) || has_dash(t, begin, i))) comma = i;  // "что мост — это дорога"
    if (comma == begin || (t.grammemes(i) & VERB) == 0 || t.has_verb(comma, i)) continue;
    const Cue* cue = t.cue_at(i);
    // "О том, что …, стало известно вчера, и мэр сказал": nobody's topic
    if (cue == nullptr && t.d.is(i, FunctionWord::appearance | FunctionWord::linking)) return;
    if (cue == nullptr || !cue->is_finite() || !cue->is(CueTrait::direct_speech)) continue;
    Speaker speaker = tools.speakers.of(*cue, comma + 1, s.end, SubjectSide::after);
    if (!speaker.found || tools.media.is_medium(speaker)) return;
    FoundQuotation q(QuotationKind::indirect);
    q.fragments.push_back(bounds.span_of(begin, comma));
    q.attribute(t, cue, speaker, "a clause that opens the sentence as its topic");
    tools.here.add(std::move(q));
    return;
  }
}

void find_author_between(const ReportTools& tools) {
  const SpeechText& t = tools.text;
  const Sentence& s = tools.here.sentence();
  if (tools.here.is_taken(s.begin)) return;
  const ClauseBounds bounds(t, tools.here);
  for (TokenIndex i = s.begin + 1; i + 2 < s.end; ++i) {
    const Cue* cue = t.is_mark(i, ",") ? cue_between(tools, i + 1) : nullptr;
    if (cue == nullptr || (cue->form & (per1 | per2)) != 0) continue;
    const TokenIndex close = first_comma(t, s, cue->end, i + kLongestBetween);
    if (close + 2 >= s.end || t.d.is(close + 1, FunctionWord::that)) continue;
    const Speaker speaker = tools.speakers.of(*cue, i + 1, close, SubjectSide::after);
    const bool paper = speaker.reference == Reference::paper && is_said_somewhere(*cue);  // "говорится в письме"
    if ((!speaker.found && !paper) || tools.media.is_medium(speaker)) continue;
    const Span before = bounds.span_of(s.begin, i);
    bool reported = false;
    tools.here.each([&](const FoundQuotation& f) {
      if (f.quotation.kind == QuotationKind::partial) return;
      for (const Span& part : f.fragments) reported |= part.overlaps(before);
    });
    if (reported) return;
    FoundQuotation q(QuotationKind::indirect);
    // "При этом, отметил он, …"
    if (!is_introductory(t, s.begin, i)) q.fragments.push_back(before);
    if (!take_medium(tools, close + 1, q)) q.fragments.push_back(bounds.span_of(close + 1, bounds.end_of(close + 1)));
    q.attribute(t, cue, speaker, "an author's clause inside the sentence");
    tools.here.add(std::move(q));
    return;
  }
}

}  // namespace newsx
