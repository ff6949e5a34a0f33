#include "speech/that_clauses.h"

#include <algorithm>

#include "speech/clause_bounds.h"
#include "speech/report_status.h"
#include "speech/status_words.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostToNaming = 3;      // tokens from "назвал ложью" to "слова"
constexpr TokenIndex kMostToAppearance = 3;  // tokens from "появилась" to "информация"

// "Напомним, что", "отмечу, что", "мы писали, что": the author's own remark.
bool is_remark(const SpeechText& t, const Cue& cue, const Sentence& s) {
  constexpr TokenIndex kMostToRemark = 3;  // "мы уже ранее писали"
  if ((cue.form & (past | plur)) == (past | plur) && cue.is(CueTrait::telling))
    for (TokenIndex i = s.begin; i < std::min(cue.begin, s.begin + kMostToRemark) && cue.begin <= i + kMostToRemark;
         ++i)
      if (t.d.is(i, FunctionWord::first_person) && t.d.is(i, FunctionWord::plural)) return true;
  if ((cue.form & per1) == 0 || (cue.form & (plur | futr)) == 0) return false;
  for (TokenIndex i = cue.begin; i-- > s.begin && !t.is_mark(i, ",");)
    if (t.d.is(i, FunctionWord::first_person)) return false;
  return true;
}

// "Следует отметить, что", "должны быть уверены, что": an infinitive reports only where its verb does ("дал понять,
// что") or where somebody is said to be about to say it ("министр может заявить, что").
bool is_mere_infinitive(const SpeechText& t, const Cue& cue, const Speaker& speaker, const Sentence& s) {
  if (cue.kind() == CueKind::predicate && cue.begin > s.begin && (t.grammemes(cue.begin - 1) & INFN) != 0)
    return t.d.is(cue.begin - 1, FunctionWord::linking);
  if ((cue.form & INFN) == 0) return false;
  const TokenIndex governor = governor_of(t, cue, s);
  if (governor == kNone) return true;
  if (t.d.is(governor, FunctionWord::auxiliary)) return false;
  if (!speaker.found || !cue.is(CueTrait::direct_speech)) return true;
  return StatusWords::built_in().find(t.d.reading(governor).lemma, StatusPlace::governor) == nullptr;
}

// "После заявления о том, что …, акции упали": no verb before the noun, so that the main clause comes after.
bool precedes_main_clause(const SpeechText& t, const Cue& cue, const Sentence& s) {
  if (cue.kind() != CueKind::noun) return false;
  for (TokenIndex i = s.begin; i < cue.begin; ++i)
    if ((t.grammemes(i) & (VERB | PRED | ADJS | PRTS)) != 0) return false;
  return (t.grammemes(s.begin) & PREP) != 0;
}

// "Слова о том, что мост рухнет, вызвали смех": the comma before what is said of the noun, whose own clause has a verb;
// 0: the clause runs to its end.
TokenIndex predicate_of(const SpeechText& t, const Cue& cue, TokenIndex begin, TokenIndex end) {
  const Grammemes noun = t.d.words.any(t.token(cue.begin).word);
  if (cue.kind() != CueKind::noun || (noun & nomn) == 0) return 0;
  for (TokenIndex i = begin; i + 1 < end; ++i) {
    if (t.is_kind(i, TokenKind::quote_open)) i = std::max(i, t.close_of(i));
    if (!t.is_mark(i, ",") || !t.has_verb(begin, i)) continue;
    const Grammemes verb = t.grammemes(i + 1);
    if ((verb & VERB) == 0 || (verb & numbers & noun) == 0) continue;
    return i;
  }
  return 0;
}

// "Если он скажет, что …, …": the report is a condition of what follows.
bool is_condition(const SpeechText& t, const Cue& cue, const Sentence& s) {
  for (TokenIndex i = s.begin; i < cue.begin && !t.is_mark(i, ","); ++i)
    if (t.d.is(i, FunctionWord::condition | FunctionWord::time | FunctionWord::concession)) return true;
  return false;
}

// "Тот, кто сказал, что мост закрыт, ошибся": the report stands in a relative clause whose main clause has its verb
// behind it.
bool is_in_subject_clause(const SpeechText& t, const Cue& cue, const Sentence& s) {
  TokenIndex relative = cue.begin;
  while (relative > s.begin && !t.d.is(relative, FunctionWord::relative)) {
    --relative;
    if (t.is_mark(relative, ",") || (t.grammemes(relative) & VERB) != 0) return false;
  }
  if (relative < s.begin + 2 || !t.is_mark(relative - 1, ",")) return false;
  for (TokenIndex i = relative - 1; i-- > s.begin;)
    if ((t.grammemes(i) & (VERB | PRED | ADJS | PRTS)) != 0 || !t.is_kind(i, TokenKind::word)) return false;
  return true;
}

// Whether a noun or pronoun in [begin, end) may be the subject of a neuter verb.
bool has_neuter_subject(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  constexpr Grammemes kSubject = nomn | neut | sing;
  for (TokenIndex i = begin; i < end && !t.is_kind(i, TokenKind::punctuation); ++i) {
    for (const Analysis& a : t.d.analyses(i)) {
      const Grammemes g = a.reading.grammemes;
      if ((g & (NOUN | NPRO | ADJF)) != 0 && (g & kSubject) == kSubject) return true;
    }
    // "обнаружило семь человек", "МИД": what has no gender of its own
    if ((t.d.words.any(t.token(i).word) & NUMR) != 0 || t.is_kind(i, TokenKind::number) ||
        t.token(i).shape == Shape::upper)
      return true;
  }
  return false;
}

// Whether a noun, name or pronoun in [begin, end) is in the nominative and can be no object.
bool has_subject(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end && !t.is_kind(i, TokenKind::punctuation); ++i)
    if ((t.grammemes(i) & (NOUN | NPRO)) != 0 && (t.grammemes(i) & nomn) != 0 &&
        (t.d.words.any(t.token(i).word) & accs) == 0)
      return true;
  return false;
}

// "Не знает, что произошло с архивом", "отменил приговор, что вызвало протесты": a question about a thing. Impersonal
// clauses go on otherwise: "было холодно".
bool asks_what(const SpeechText& t, const Cue& cue, TokenIndex that, TokenIndex end) {
  // "что именно смотреть"
  if (t.d.is(that + 1, FunctionWord::exactly) && that + 2 < end && (t.grammemes(that + 2) & INFN) != 0) return true;
  const Grammemes verb = t.grammemes(that + 1);
  // "в мэрии объяснили, что остановит стройку": nobody else is the subject
  constexpr Grammemes kDeed = VERB | tran | sing;
  const bool others = (cue.form & VERB) != 0 && (cue.form & plur) != 0 && (verb & kDeed) == kDeed &&
                      (verb & (pres | futr)) != 0 && (verb & (per1 | per2)) == 0;
  const bool object = that + 2 < end && (t.d.words.any(t.token(that + 2).word) & accs) != 0;
  if (others && object && !has_subject(t, that + 2, end)) return true;
  if ((verb & VERB) == 0 || (verb & neut) == 0 || that + 1 >= end) return false;
  if ((verb & tran) != 0 && !has_neuter_subject(t, that + 2, end)) return true;
  return that + 2 >= end || t.is_kind(that + 2, TokenKind::punctuation) || (t.grammemes(that + 2) & PREP) != 0;
}

// "Появилась информация, что": a report that is somebody's, whoever it is.
bool appears(const SpeechText& t, const Cue& cue, const Sentence& s) {
  if ((t.grammemes(cue.begin) & nomn) == 0) return false;
  for (TokenIndex i = cue.begin; i > s.begin && cue.begin - i < kMostToAppearance && !t.is_mark(i - 1, ","); --i)
    if (t.d.is(i - 1, FunctionWord::appearance)) return true;
  return false;
}

// Whether the noun stands right behind a verb that "не" denies.
bool is_denied_object(const SpeechText& t, const Cue& cue, const Sentence& s) {
  return cue.begin >= s.begin + 2 && (t.grammemes(cue.begin - 1) & VERB) != 0 && (t.grammemes(cue.begin) & ablt) != 0 &&
         t.d.is(cue.begin - 2, FunctionWord::negation);
}

// "Прокомментировал информацию о том, что": the verb's subject speaks of what others said.
bool is_spoken_of(const SpeechText& t, const Cue& cue, const Sentence& s) {
  TokenIndex begin = cue.begin;
  while (begin > s.begin && (t.grammemes(begin - 1) & (ADJF | PRTF)) != 0) --begin;
  // "назвал ложью слова Лесова о том, что"
  for (TokenIndex i = begin; i > s.begin && begin - i < kMostToNaming; --i)
    if (const Cue* naming = t.cue_at(i - 1); naming != nullptr && naming->is(CueTrait::naming) && naming->is_finite())
      return (t.grammemes(cue.begin) & (accs | nomn)) != 0;
  const Cue* verb = begin > s.begin ? t.cue_at(begin - 1) : nullptr;
  return verb != nullptr && verb->kind() == CueKind::verb && verb->row->governs("object") &&
         verb->is(CueTrait::direct_speech) && !verb->is(CueTrait::that_clause) && !verb->is(CueTrait::relaying) &&
         (t.grammemes(cue.begin) & accs) != 0;
}

// "Всё указывает на то, что", "это значит, что": not somebody.
bool is_said_by_thing(const SpeechText& t, const Cue& cue, const Sentence& s) {
  constexpr Grammemes kThing = nomn | neut | sing;
  if (cue.kind() != CueKind::verb || (cue.form & VERB) == 0 || cue.begin <= s.begin) return false;
  const bool may_be_its = (cue.form & sing) != 0 && (cue.form & (per1 | per2 | masc | femn)) == 0;
  const Grammemes before = t.d.words.any(t.token(cue.begin - 1).word);  // "всё" is an adverb elsewhere
  return may_be_its && (before & (NPRO | ADJF)) != 0 && (before & kThing) == kThing;
}

// Whether what stands beside the cue shows that it reports nothing.
bool reports_nothing(const SpeechText& t, const Cue& cue, const Speaker& speaker, const Sentence& s) {
  if (is_remark(t, cue, s) || is_mere_infinitive(t, cue, speaker, s)) return true;
  if (speaker.reference == Reference::thing) return true;
  if (!speaker.found && is_said_by_thing(t, cue, s)) return true;
  // "Из записок становится понятно, что": no subject of it is near.
  const bool somebody = speaker.entity != kNoIndex || speaker.animate || speaker.reference != Reference::none;
  const bool impersonal = cue.kind() == CueKind::predicate && cue.is(CueTrait::weak) && (cue.form & VERB) == 0;
  if (impersonal && !somebody) return true;
  // "Клуб не располагает информацией, что": there is none.
  if (cue.kind() == CueKind::noun && (is_denied_object(t, cue, s) || is_spoken_of(t, cue, s))) return true;
  return !speaker.found && (cue.is(CueTrait::weak) || (cue.kind() == CueKind::noun && !appears(t, cue, s)));
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
    // "признана виновной, что влечёт …": nobody says so
    if (cue->kind() == CueKind::verb && (cue->form & PRTS) != 0 && (cue->form & neut) == 0) continue;
    // "призвано уменьшить опасения, что …"
    const bool infinitive = cue->end < s.end && (t.grammemes(cue->end) & INFN) != 0;
    if (cue->kind() == CueKind::verb && (cue->form & PRTS) != 0 && infinitive) continue;
    const TokenIndex that = bounds.that_of(*cue);
    if (that == 0 || tools.here.is_taken(that) || tools.here.is_deep_at(that)) continue;
    const TokenIndex begin = that + 1;
    const bool first_alone =
        is_condition(t, *cue, s) || precedes_main_clause(t, *cue, s) || is_in_subject_clause(t, *cue, s);
    const bool opens = (cue->form & GRND) != 0 && cue->begin == s.begin;
    const Speaker speaker = tools.speakers.of(*cue, s.begin, opens ? s.end : that, SubjectSide::before);
    // "Отметив, что мост открыт, министр уехал": the subject's clause is not part of the report.
    const bool alone = first_alone || (opens && speaker.found);
    TokenIndex end = alone ? bounds.first_end_of(begin) : bounds.end_of(begin, cue);
    if (const TokenIndex predicate = predicate_of(t, *cue, begin, end); predicate != 0) end = predicate;
    if (end <= begin || asks_what(t, *cue, that, end) || (end == begin + 1 && !t.has_verb(begin, end))) continue;
    if (bounds.is_in_marks(begin, end)) {
      i = end - 1;
      continue;
    }
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
