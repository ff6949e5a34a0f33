#include "speech/named_sources.h"

#include <algorithm>

#include "speech/clause_bounds.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostInSource = 15;  // tokens of a source after its name, up to the comma
constexpr TokenIndex kMostToAsCue = 6;    // "как" and its verb
constexpr Grammemes kOblique = gent | datv | ablt;

// "…, которая, по его мнению, …": an aside in the author's own relative clause reports nothing by itself.
bool is_in_relative(const SpeechText& t, TokenIndex i, TokenIndex begin) {
  return i >= begin + 3 && t.is_mark(i - 1, ",") && t.d.is(i - 2, FunctionWord::relative);
}

// "Напомним, что по данным суда …": behind the author's own remark that opens the sentence.
bool is_behind_remark(const SpeechText& t, TokenIndex i, TokenIndex begin) {
  constexpr TokenIndex kRemark = 3;  // the verb, its comma, "что"
  constexpr Grammemes kForm = VERB | per1 | plur;
  return i == begin + kRemark && t.d.is(i - 1, FunctionWord::that) && t.is_mark(i - 2, ",") &&
         (t.grammemes(begin) & kForm) == kForm;
}

class SourceClauses {
 public:
  explicit SourceClauses(const ReportTools& tools)
      : tools_(tools), t_(tools.text), here_(tools.here), s_(tools.here.sentence()), bounds_(t_, here_) {}
  void find_prepositional();
  void find_as_clauses();

 private:
  // The words of a source and what leads to it: [begin, next).
  struct Aside {
    TokenIndex begin = 0;
    bool opens_sentence = false;
    bool has_comma = false;                 // after it
    TokenIndex next = 0;                    // the token after it and its comma
    TokenIndex clause = 0, clause_end = 0;  // what may be said: the sentence, or the brackets around the aside
  };

  Aside aside_at(TokenIndex begin) const;
  bool is_behind_as_clause(TokenIndex begin) const;
  bool is_behind_conjunction(TokenIndex begin) const;
  bool is_bracket(TokenIndex i) const;
  bool ends_aside(TokenIndex i, const Aside& aside) const;
  TokenIndex over_description(TokenIndex comma, Grammemes source) const;
  bool is_apposition(TokenIndex begin, TokenIndex end) const;
  TokenIndex clause_begin(const Aside& aside) const;
  bool joins_clause(const Aside& aside) const;
  bool tells_this(TokenIndex i) const;
  bool names_what_was_told(TokenIndex i) const;
  bool is_as_of(const Cue& cue) const;
  bool is_in_report(const Aside& aside) const;
  bool stands_apart(const Aside& aside) const;
  bool names_nobody(const Cue& cue) const;
  bool begins_clause(TokenIndex i) const;
  bool names_subject(TokenIndex begin, TokenIndex comma) const;
  bool is_subject(TokenIndex i) const;
  void find_end(const Cue& cue, const Speaker& speaker, Aside& aside) const;
  bool add_clauses(const Aside& aside, FoundQuotation& q) const;
  const Cue* as_cue(TokenIndex as) const;
  bool is_as_clause(TokenIndex as, bool opens_sentence) const;
  TokenIndex comma_from(TokenIndex i) const;
  bool add_as_clauses(const Aside& aside, FoundQuotation& q) const;
  bool passes_on(const Cue& cue, TokenIndex comma, const Speaker& medium) const;
  bool is_written_source(const Cue& cue, const Speaker& s) const;

  const ReportTools& tools_;
  const SpeechText& t_;
  SentenceReports& here_;
  const Sentence& s_;
  const ClauseBounds bounds_;
};

// A clause in brackets stands alone: "Архив сгорел (по словам Озеровой, его подожгли)".
SourceClauses::Aside SourceClauses::aside_at(TokenIndex begin) const {
  Aside aside;
  aside.begin = begin;
  aside.clause = s_.begin;
  aside.clause_end = s_.end;
  for (TokenIndex i = begin; i-- > s_.begin;) {
    if (!t_.is_kind(i, TokenKind::bracket_open)) continue;
    const TokenIndex close = t_.close_of(i);
    if (close <= begin || close >= s_.end) continue;
    const TokenIndex comma = comma_from(begin);
    const bool quality = comma + 1 < close && (t_.grammemes(comma + 1) & (ADJF | PRTF | ADJS | PRTS)) != 0 &&
                         (t_.grammemes(comma + 1) & kOblique) == 0;
    // "мост (по его словам, старый) закроют"
    if (i + 1 < begin || (comma < close && (t_.has_verb(comma, close) || quality))) {
      aside.clause = i + 1;
      aside.clause_end = close;
    }
    break;
  }
  if (is_behind_remark(t_, begin, s_.begin) || is_behind_as_clause(begin) || is_behind_conjunction(begin))
    aside.clause = begin;
  aside.opens_sentence = t_.words_in(aside.clause, begin) == 0 || is_introductory(t_, aside.clause, begin);
  return aside;
}

// "Как пояснил мэр, согласно закону, мост закрывают": what the mayor explained is no part of what the law says.
bool SourceClauses::is_behind_as_clause(TokenIndex begin) const {
  if (begin < s_.begin + 3 || !t_.d.is(s_.begin, FunctionWord::as) || !t_.is_mark(begin - 1, ",")) return false;
  const Cue* cue = as_cue(s_.begin);
  return cue != nullptr && comma_from(cue->end) == begin - 1;
}

// "Мост закрыли, однако по словам мэра он цел": without a comma, and a clause of its own.
bool SourceClauses::is_behind_conjunction(TokenIndex begin) const {
  return begin >= s_.begin + 2 && t_.is_mark(begin - 2, ",") &&
         t_.d.is(begin - 1, FunctionWord::coordination | FunctionWord::contrast) && t_.has_verb(s_.begin, begin - 2) &&
         t_.has_verb(begin, s_.end);
}

bool SourceClauses::stands_apart(const Aside& aside) const {
  return aside.opens_sentence || t_.is_mark(aside.begin - 1, ",") || is_bracket(aside.begin - 1);
}

// A dash or a bracket before an aside, which ends with another: "Ставка — по мнению X — останется".
bool SourceClauses::is_bracket(TokenIndex i) const {
  return t_.is_kind(i, TokenKind::dash) || t_.is_kind(i, TokenKind::bracket_open);
}

bool SourceClauses::ends_aside(TokenIndex i, const Aside& aside) const {
  if (t_.is_mark(i, ",")) return true;
  if (aside.opens_sentence || !is_bracket(aside.begin - 1)) return false;
  return t_.is_kind(aside.begin - 1, TokenKind::dash) ? t_.is_kind(i, TokenKind::dash)
                                                      : t_.is_kind(i, TokenKind::bracket_close);
}

// Where the clause around an aside begins: behind "что", a colon or a semicolon, or with the sentence.
TokenIndex SourceClauses::clause_begin(const Aside& aside) const {
  for (TokenIndex i = aside.begin; i-- > aside.clause;) {
    if (t_.in_marks(i)) continue;
    const bool that = t_.d.is(i, FunctionWord::that) && i > s_.begin && t_.is_mark(i - 1, ",");
    if (that || t_.is_mark(i, ":") || t_.is_mark(i, ";")) return i + 1;
  }
  return aside.clause;
}

// The comma that closes what is told of a source behind the one at `comma`: "согласно отчёту, опубликованному вчера,
// …", "как сказал мэр, глава совета, …"; `comma` itself where nothing is. `source`: the cases that the source may stand
// in, 0 where none was found.
TokenIndex SourceClauses::over_description(TokenIndex comma, Grammemes source) const {
  const TokenIndex first = comma + 1;
  if (first >= s_.end || !t_.is_mark(comma, ",")) return comma;
  const Grammemes g = t_.grammemes(first);
  const TokenIndex close = comma_from(first);
  if (close + 1 >= s_.end || close > first + kMostInSource) return comma;
  const bool relative = t_.d.is(first, FunctionWord::relative) ||
                        ((g & PREP) != 0 && first + 1 < s_.end && t_.d.is(first + 1, FunctionWord::relative));
  const bool participle = (g & PRTF) != 0 && (g & (nomn | accs)) == 0 && !t_.has_verb(first, close);
  const bool person = (t_.d.words.any(t_.token(first).word) & anim) != 0 && t_.token(first).shape == Shape::lower;
  const bool noun = person && (g & NOUN) != 0 && (g & source) != 0;
  if (source == 0 || !(relative || participle || (noun && is_apposition(first, close)))) return comma;
  return close;
}

// "глава совета, …": no clause in [begin, end), but one behind it.
bool SourceClauses::is_apposition(TokenIndex begin, TokenIndex end) const {
  const Grammemes next = t_.grammemes(end + 1);
  const bool goes_on = (next & (CONJ | PRTF | GRND)) != 0 || t_.d.is(end + 1, FunctionWord::relative);
  return !goes_on && !t_.has_verb(begin, end) && t_.has_verb(end, s_.end);
}

// ", и, как сообщил мэр, …", "… — по словам мэра, …": what stands before the conjunction or dash is another clause.
bool SourceClauses::joins_clause(const Aside& aside) const {
  const bool own_verbs = t_.has_verb(aside.clause, aside.begin) && t_.has_verb(aside.next, aside.clause_end);
  if (own_verbs && aside.has_comma && t_.is_kind(aside.begin - 1, TokenKind::dash) && t_.is_mark(aside.next - 1, ","))
    return true;
  return aside.begin >= aside.clause + 3 && t_.is_mark(aside.begin - 1, ",") &&
         t_.d.is(aside.begin - 2, FunctionWord::coordination) && t_.is_mark(aside.begin - 3, ",") &&
         t_.has_verb(aside.next, aside.clause_end);
}

// "По имеющейся информации": a cue that needs no source behind it.
bool SourceClauses::names_nobody(const Cue& cue) const {
  return cue.row->entry != kNoEntry && t_.d.gazetteer.attribute(cue.row->entry, "government") == "none";
}

// "По данным следствия Лев Лесов, который уехал, …": a person by full name who is no part of the source.
bool SourceClauses::is_subject(TokenIndex i) const {
  const MentionIndex m = i < s_.end ? t_.names.mentions.covering(i) : kNone;
  if (m == kNone || t_.names.mentions[m].begin != i || t_.names.mentions[m].type != EntityType::person) return false;
  const auto readings = t_.d.analyses(i);
  return t_.names.mentions[m].end > i + 1 && std::ranges::none_of(readings, [](const Analysis& a) {
           return (a.reading.grammemes & (gent | sing)) == (gent | sing);
         });
}

// A number or a subject: not "согласно слухам в сети, …".
bool SourceClauses::begins_clause(TokenIndex i) const {
  return i < s_.end && (t_.is_kind(i, TokenKind::number) || (t_.grammemes(i) & nomn) != 0);
}

// "По данным следствия 3 мая на улице Лесной Иван Лесов, будучи пьян, …": a person in the nominative by full name
// before the comma, in the author's clause.
bool SourceClauses::names_subject(TokenIndex begin, TokenIndex comma) const {
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(begin, comma)))
    if (m.type == EntityType::person && !m.nested && m.end == comma && m.end > m.begin + 1 && m.begin > begin &&
        t_.is_kind(begin, TokenKind::number) && m.span.of(t_.d.text) == m.base)
      return true;
  return false;
}

// The source ends at the comma after it, which may stand after a name in quotation marks; else where its words end.
void SourceClauses::find_end(const Cue& cue, const Speaker& speaker, Aside& aside) const {
  TokenIndex end = cue.end;
  while (end < s_.end && speaker.found && t_.token(end).begin < speaker.mention.end) ++end;
  // "По мнению эксперта — это ошибка"
  if (aside.opens_sentence && speaker.found && t_.is_kind(end, TokenKind::dash)) {
    aside.has_comma = true;
    aside.next = end + 1;
    return;
  }
  TokenIndex comma = end;
  while (comma < s_.end && !ends_aside(comma, aside) && comma < end + kMostInSource)
    comma = bounds_.over_marks(comma) + 1;
  // "По словам эксперта мост закрыт, и давно": without its comma.
  // "По имеющейся информации 46 семей, которые уехали, …"
  const bool unnamed = aside.opens_sentence && !speaker.found && names_nobody(cue) && begins_clause(cue.end);
  const bool told_first = aside.opens_sentence && speaker.found && comma < s_.end && names_subject(end, comma);
  const bool plain = unnamed || told_first || (aside.opens_sentence && speaker.found && is_subject(end)) ||
                     (aside.opens_sentence && t_.has_verb(end, std::min(comma, s_.end)));
  aside.has_comma = !plain && comma < s_.end && ends_aside(comma, aside);
  aside.next =
      aside.has_comma ? over_description(comma, speaker.found || comma == cue.end ? kOblique : Grammemes{0}) + 1 : end;
}

// What is said: the clause after the source, plus what precedes the source if the sentence does not begin with it.
// False if there is none.
bool SourceClauses::add_clauses(const Aside& aside, FoundQuotation& q) const {
  const TokenIndex next = aside.next;
  if (aside.opens_sentence) {
    if (t_.words_in(next, aside.clause_end) == 0 || bounds_.is_in_marks(next, s_.end)) return false;
  } else {
    if (is_in_relative(t_, aside.begin, s_.begin)) return false;
    const TokenIndex begin = joins_clause(aside) ? aside.begin : clause_begin(aside);
    if (t_.words_in(begin, aside.begin) > 0) q.fragments.push_back(bounds_.span_of(begin, aside.begin));
    if (!aside.has_comma || t_.words_in(next, aside.clause_end) == 0) return !q.fragments.empty();
  }
  q.fragments.push_back(bounds_.span_of(next, std::min(bounds_.end_of(next), aside.clause_end)));
  return true;
}

// "По данным на 18:00": when, and nobody's.
bool SourceClauses::is_as_of(const Cue& cue) const {
  const TokenIndex time = cue.end + 1;
  return time < s_.end && t_.d.is(cue.end, FunctionWord::belonging) &&
         (t_.is_kind(time, TokenKind::time) || t_.is_kind(time, TokenKind::number) ||
          t_.is_kind(time, TokenKind::date));
}

// "Мэр сообщил, что, по предварительным данным, …": his words all the same.
bool SourceClauses::is_in_report(const Aside& aside) const {
  bool inside = false;
  here_.each([&](const FoundQuotation& f) {
    inside |= f.quotation.kind == QuotationKind::indirect && f.begin() <= t_.token(aside.begin).begin &&
              f.end() > t_.token(aside.begin).begin;
  });
  return inside;
}

void SourceClauses::find_prepositional() {
  for (TokenIndex i = s_.begin; i < s_.end; ++i) {
    const Cue* cue = t_.cue_at(i);
    if (cue == nullptr || here_.is_taken(i) || cue->kind() != CueKind::preposition) continue;
    if (cue->is(CueTrait::weak) || cue->is(CueTrait::medium)) continue;
    if (here_.is_deep_anywhere()) return;
    Aside aside = aside_at(i);
    aside.opens_sentence |= i > s_.begin && t_.is_mark(i - 1, ":");
    if (!stands_apart(aside) || (cue->end < s_.end && t_.d.is(cue->end, FunctionWord::relative))) continue;
    const Speaker speaker = tools_.speakers.of(*cue, s_.begin, s_.end, SubjectSide::after);
    if (!speaker.found && (is_as_of(*cue) || is_in_report(aside))) continue;
    find_end(*cue, speaker, aside);
    if (aside.has_comma && t_.d.is(aside.next, FunctionWord::that)) continue;
    // "Согласно сообщению местных СМИ, мэр заявил, что …"
    if (aside.opens_sentence && aside.has_comma && tools_.media.is_medium(speaker) &&
        passes_on(*cue, aside.next - 1, speaker))
      continue;
    FoundQuotation q(QuotationKind::indirect);
    if (!add_clauses(aside, q)) continue;
    q.attribute(t_, cue, speaker, "a source named beside the clause");
    here_.add(std::move(q));
    i = std::max(i, aside.next - 1);
  }
}

// Whether "как" at `as` may lead to a source.
bool SourceClauses::is_as_clause(TokenIndex as, bool opens_sentence) const {
  if (!opens_sentence && !t_.is_mark(as - 1, ",")) return false;
  // "после того, как", "после того как": no source.
  for (const TokenIndex back : {TokenIndex{2}, TokenIndex{3}})
    if (as >= s_.begin + back && opens_with_correlate(t_, as - back, as)) return false;
  // "на вопрос, как он считает, …"
  const Cue* before = as >= s_.begin + 2 ? t_.cue_at(as - 2) : nullptr;
  return before == nullptr || before->kind() != CueKind::noun;
}

// The verb of the clause that "как" opens, with no comma between ("как правило, …"); nullptr: none.
const Cue* SourceClauses::as_cue(TokenIndex as) const {
  const Cue* cue = t_.first_cue(as + 1, std::min(as + kMostToAsCue, s_.end), [](const Cue& c) {
    return c.is_finite() && (c.is(CueTrait::that_clause) || c.is(CueTrait::direct_speech));
  });
  return cue == nullptr || comma_from(as + 1) < cue->begin ? nullptr : cue;
}

// The comma from `i` on, or the sentence's end.
TokenIndex SourceClauses::comma_from(TokenIndex i) const {
  while (i < s_.end && !t_.is_mark(i, ",")) ++i;
  return i;
}

// "Он сказал это в среду": what was told before.
bool SourceClauses::tells_this(TokenIndex i) const {
  const Cue* cue = t_.first_cue(i, std::min(s_.end, i + kMostToAsCue), [](const Cue& c) { return c.is_finite(); });
  const TokenIndex next = cue != nullptr ? cue->end + 1 : s_.end;
  const bool attribute = next < s_.end && (t_.grammemes(next) & NOUN) != 0 && (t_.grammemes(next) & neut) != 0;
  return next < s_.end && !attribute && t_.d.is(cue->end, FunctionWord::demonstrative);
}

// "такое мнение высказал депутат"
bool SourceClauses::names_what_was_told(TokenIndex i) const {
  const Cue* noun = i + 1 < s_.end && t_.d.is(i, FunctionWord::demonstrative) ? t_.cue_at(i + 1) : nullptr;
  return noun != nullptr && noun->kind() == CueKind::noun;
}

bool SourceClauses::add_as_clauses(const Aside& aside, FoundQuotation& q) const {
  TokenIndex comma = aside.next - 1;
  if (!aside.opens_sentence) {
    const TokenIndex begin = joins_clause(aside) ? aside.begin : clause_begin(aside);
    if (t_.words_in(begin, aside.begin) > 0) q.fragments.push_back(bounds_.span_of(begin, aside.begin));
    if (comma < aside.clause_end && t_.words_in(comma, aside.clause_end) >= 2)
      q.fragments.push_back(bounds_.span_of(comma + 1, std::min(bounds_.end_of(comma + 1), aside.clause_end)));
    return !q.fragments.empty();
  }
  if (comma + 2 >= s_.end) return false;
  // ", ссылаясь на …, " belongs to the author.
  if ((t_.grammemes(comma + 1) & GRND) != 0) comma = comma_from(comma + 1);
  comma = over_description(comma, nomn);
  if (comma >= aside.clause_end)
    return false;  // "(как сказал мэр, который ушёл), и …": nothing is said in the brackets
  // "Как пишет газета, об этом заявил X": he said what was told before.
  const bool refers_back = (t_.d.is(comma + 1, FunctionWord::about) && comma + 2 < s_.end &&
                            t_.d.is(comma + 2, FunctionWord::demonstrative)) ||
                           names_what_was_told(comma + 1) || tells_this(comma + 1);
  if (refers_back || comma + 2 >= s_.end || t_.d.is(comma + 1, FunctionWord::that) ||
      bounds_.is_in_marks(comma + 1, s_.end))
    return false;
  q.fragments.push_back(bounds_.span_of(comma + 1, std::min(bounds_.end_of(comma + 1), aside.clause_end)));
  return true;
}

// "Как передаёт «Заря», мост закрыт", "Как сообщает «Заря», мэр заявил, что …": who passes on what the sentence says,
// and is named in the reports of its main clause.
bool SourceClauses::passes_on(const Cue& cue, TokenIndex comma, const Speaker& medium) const {
  bool passes = cue.is(CueTrait::relaying);
  here_.each([&](FoundQuotation& f) {
    const TokenIndex by = f.quotation.has_cue ? t_.token_at(f.quotation.cue.begin) : comma;
    if (by <= comma || t_.has_verb(comma, by)) return;
    passes = true;
    const bool named = medium.reference != Reference::body && medium.reference != Reference::source;  // not "издание"
    if (named && !f.quotation.has_via) tools_.media.set(f, medium);
  });
  return passes;
}

// "Как пишет источник, …": a medium told of before.
bool SourceClauses::is_written_source(const Cue& cue, const Speaker& s) const {
  constexpr std::string_view kWriting = "write";
  const bool writes = cue.row->entry != kNoEntry && t_.d.gazetteer.attribute(cue.row->entry, "class") == kWriting;
  return writes && s.reference == Reference::source && s.words_end == s.words_begin + 1;
}

void SourceClauses::find_as_clauses() {
  for (TokenIndex i = s_.begin; i + 2 < s_.end; ++i) {
    if (!t_.d.is(i, FunctionWord::as) || here_.is_taken(i)) continue;
    Aside aside = aside_at(i);
    const Cue* cue = is_as_clause(i, aside.opens_sentence) ? as_cue(i) : nullptr;
    if (cue == nullptr) continue;
    const TokenIndex comma = comma_from(cue->end);
    aside.next = comma + 1;
    FoundQuotation q(QuotationKind::indirect);
    const Speaker subject = tools_.speakers.of(*cue, i + 1, comma, SubjectSide::after);
    const Speaker speaker = tools_.media.source(q, {i + 1, comma, cue}, subject);
    // ", как сообщает ТАСС": passes on what the sentence says.
    const bool passes = tools_.media.is_medium(speaker) || is_written_source(*cue, speaker);
    if (passes && (!aside.opens_sentence || passes_on(*cue, comma, speaker))) continue;
    // "сказал, что девочка не утонула, как сообщалось ранее": his clause all the same.
    if (!speaker.found && !aside.opens_sentence && clause_begin(aside) != aside.clause) continue;
    // "Как известно," is nobody's.
    if (!speaker.found && (cue->kind() == CueKind::verb || cue->is(CueTrait::weak) || is_in_report(aside))) continue;
    if (!add_as_clauses(aside, q)) continue;
    q.attribute(t_, cue, speaker, "a source named in an as-clause");
    here_.add(std::move(q));
    return;
  }
}

}  // namespace

void find_prepositional_sources(const ReportTools& tools) { SourceClauses(tools).find_prepositional(); }

void find_as_clauses(const ReportTools& tools) { SourceClauses(tools).find_as_clauses(); }

}  // namespace newsx
