#include "speech/clause_bounds.h"

#include <algorithm>

#include "speech/names_in_marks.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostToThat = 25;  // tokens between a cue and its "что"
constexpr TokenIndex kMostToThatAtOnce = 4;
constexpr TokenIndex kMostToCue = 5;       // tokens from the beginning of a further report to its cue
constexpr TokenIndex kMostBeforeName = 3;  // tokens of a preposition's words before the name
constexpr TokenIndex kLongestRest = 24;    // tokens of an author's clause at a sentence's end
constexpr TokenIndex kLongestLinks = 16;   // tokens of links after a clause
constexpr int kMostIntroductoryWords = 3;
constexpr int kVerblessClause = 3;  // words; a clause without a verb has more

}  // namespace

bool is_introductory(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  if (begin >= end || t.words_in(begin, end) > kMostIntroductoryWords) return false;
  // "Главной, по словам мэра, стала победа"
  constexpr Grammemes kPredicate = ADJF | ablt;
  if (t.words_in(begin, end) == 1 && (t.grammemes(begin) & kPredicate) == kPredicate) return false;
  bool after_preposition = false;
  for (TokenIndex k = begin; k < end; ++k) {
    if (!t.is_kind(k, TokenKind::word) && !t.is_kind(k, TokenKind::punctuation)) return false;
    const Grammemes g = t.grammemes(k);
    after_preposition =
        (g & PREP) != 0 || (after_preposition && (g & (VERB | CONJ)) == 0 && t.is_kind(k, TokenKind::word));
    // "Урожай, по словам X, …"
    const bool object = (g & NOUN) != 0 && (g & accs) != 0 && !after_preposition;
    const bool predicate = (g & (VERB | PRED | ADJS | PRTS | INFN)) != 0;
    const bool subject = (g & (NOUN | NPRO | ADJF)) != 0 && (g & nomn) != 0;
    const bool name = (g & NOUN) != 0 && t.token(k).shape != Shape::lower && k > begin;
    if (predicate || subject || object || name) return false;
  }
  return true;
}

bool opens_with_correlate(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  return begin + 1 < end && (t.grammemes(begin) & PREP) != 0 && t.d.is(begin + 1, FunctionWord::correlate);
}

TokenIndex ClauseBounds::that_of(const Cue& cue) const {
  constexpr FunctionWord kOpensClause = FunctionWord::that | FunctionWord::as_if | FunctionWord::hearsay;
  bool relative = false, topic = false;
  // "подтвердил что": without its comma
  const bool said = cue.kind() == CueKind::verb || (cue.kind() == CueKind::predicate && (cue.form & VERB) != 0);
  const bool plain = said && cue.is(CueTrait::direct_speech) && cue.is_finite();
  if (plain && cue.end + 2 < s_.end && t_.d.is(cue.end, FunctionWord::that) &&
      (t_.grammemes(cue.end + 1) & (VERB | INFN)) == 0)
    return cue.end;
  // "оказались документы, …": what something turns out to be follows at once.
  const bool at_once = cue.kind() == CueKind::predicate && cue.is(CueTrait::weak);
  const TokenIndex limit = std::min(s_.end - 1, cue.end + (at_once ? kMostToThatAtOnce : kMostToThat));
  for (TokenIndex i = cue.end; i < limit; ++i) {
    // "подтвердил 20 апреля 2020 года что"
    if (plain && i > cue.end && t_.d.is(i, FunctionWord::that) && t_.d.is(i - 1, FunctionWord::period)) return i;
    const bool comma = t_.is_mark(i, ",");
    if (comma && t_.d.is(i + 1, kOpensClause)) {
      // "причиной считается то, что": a thing.
      const bool thing = cue.kind() == CueKind::predicate && t_.d.is(i - 1, FunctionWord::then);
      return thing || topic || is_reason(i) || follows_object(cue, i + 1) || names_thing(cue, i) ? 0 : i + 1;
    }
    if (t_.is_mark(i, ".") || t_.is_mark(i, ";") || t_.is_mark(i, ":")) return 0;
    // "объявил о выходе из союза, что ускорило выборы", "обвинён в краже, что ускорило выборы": the deed did.
    topic |= i == cue.end && (t_.d.is(i, FunctionWord::about) || cue.row->governs(t_.d.folded(i))) && has_topic(i + 1);
    if (t_.is_kind(i, TokenKind::quote_open)) {
      // A name in quotation marks may stand between: рассказал «Вечерней Уфе», что.
      const TokenIndex close = t_.close_of(i);
      if (close <= i || here_.is_taken(i) || t_.words_in(i, close) > kNameWords) return 0;
      i = close;
      continue;
    }
    const Grammemes g = t_.grammemes(i);
    relative = (relative && !comma) || t_.d.is(i, FunctionWord::relative | FunctionWord::place);
    // "не жалуется и живёт": another verb of the same subject.
    if (!relative && (g & VERB) != 0) return 0;
    // A noun's clause follows its own words.
    if (cue.kind() == CueKind::noun && (comma || (g & (VERB | INFN)) != 0)) return 0;
    // "планируется закрыть завод, что …"
    if (cue.kind() == CueKind::predicate && (g & INFN) != 0) return 0;
    const Cue* other = t_.cue_at(i);
    if (other != nullptr && other->is(CueTrait::that_clause) && other->is_finite()) return 0;
    // "назвал ложью слова о том, что"
    if (other != nullptr && cue.is(CueTrait::naming) && other->kind() == CueKind::noun) return 0;
  }
  return 0;
}

// "Мурлыканье напоминает поведение кошки, что радует": "что" means all that was told before.
bool ClauseBounds::follows_object(const Cue& cue, TokenIndex that) const {
  const TokenIndex first = that + (t_.d.is(that + 1, FunctionWord::negation) ? 2 : 1);
  const Grammemes object = t_.grammemes(cue.end), verb = first < s_.end ? t_.grammemes(first) : Grammemes{0};
  const bool thing =
      (object & NOUN) != 0 && (object & accs) != 0 && (object & anim) == 0 && t_.cue_at(cue.end) == nullptr;
  return cue.kind() == CueKind::verb && thing && (verb & VERB) != 0 && (verb & sing) != 0 &&
         ((verb & pres) != 0 || (verb & neut) != 0);
}

// Whether what follows the comma is said of a thing or person: "не говорил того, что расстроит детей" and "слова
// источника, якобы близкого к мэрии".
bool ClauseBounds::names_thing(const Cue& cue, TokenIndex comma) const {
  const TokenIndex that = comma + 1;
  if (that + 1 >= s_.end) return false;
  const Grammemes next = t_.grammemes(that + 1);
  if (!t_.d.is(that, FunctionWord::that)) return (next & (ADJF | PRTF)) != 0 && (next & nomn) == 0;
  const bool of_that = cue.kind() == CueKind::verb && !cue.is(CueTrait::denying) && comma == cue.end + 1 &&
                       t_.d.is(comma - 1, FunctionWord::correlate);
  return of_that && (next & VERB) != 0 && (next & sing) != 0;
}

// Whether a noun stands at `i`, alone or behind its attribute: not "о том", "в этом".
bool ClauseBounds::has_topic(TokenIndex i) const {
  const Grammemes g = t_.grammemes(i);
  return (g & NOUN) != 0 || ((g & ADJF) != 0 && i + 1 < s_.end && (t_.grammemes(i + 1) & NOUN) != 0);
}

// Whether what leads to the clause behind the comma says why or on what terms something was done, not what was said:
// "поблагодарил за то, что", "согласился при условии, что".
bool ClauseBounds::is_reason(TokenIndex comma) const {
  if (t_.d.is(comma - 1, FunctionWord::condition)) return true;
  const bool pronoun = (t_.grammemes(comma - 1) & NOUN) == 0;
  return pronoun && comma >= s_.begin + 2 && t_.d.is(comma - 2, FunctionWord::within | FunctionWord::reason);
}

// A person by name in the nominative.
bool ClauseBounds::names_person(TokenIndex i) const {
  const MentionIndex m = i < s_.end ? t_.names.mentions.covering(i) : kNone;
  return m != kNone && t_.names.mentions[m].type == EntityType::person && (t_.grammemes(i) & nomn) != 0;
}

// Whether another's or a further report begins at `i`, after a comma or "и": "и добавляет, что", ", а жители уверены,
// что".
bool ClauseBounds::begins_report(TokenIndex i) const {
  const bool conjunction = t_.d.is(i, FunctionWord::coordination | FunctionWord::contrast);
  if (!conjunction) {
    if (!t_.is_mark(i - 1, ",")) return false;
    const bool subordinate = (t_.grammemes(i) & (CONJ | PRTF | GRND)) != 0;
    if (subordinate || t_.d.is(i, FunctionWord::relative | FunctionWord::that)) return false;
  }
  TokenIndex k = conjunction ? i + 1 : i;
  if (!conjunction && (t_.grammemes(i) & PREP) != 0) {
    // ", в ответ Ветров назвал"
    while (k < i + kMostBeforeName && !names_person(k)) ++k;
    if (!names_person(k)) return false;
  }
  // ", а Ветров выступил против"
  const bool by_name = (conjunction ? t_.is_mark(i - 1, ",") : k > i) && names_person(k);
  for (const TokenIndex limit = std::min(s_.end, k + kMostToCue); k < limit; ++k) {
    if (!t_.is_kind(k, TokenKind::word)) return false;
    const Cue* cue = t_.cue_at(k);
    if (cue != nullptr && cue->is_finite() && by_name) return true;
    if (cue != nullptr && cue->is_finite() && cue->is(CueTrait::that_clause)) return that_of(*cue) == cue->end + 1;
    if ((t_.grammemes(k) & (VERB | INFN)) != 0 || t_.d.is(k, FunctionWord::relative)) return false;
  }
  return false;
}

// Whether a colon at `i` leads from the clause to the speaker's own sentences: "признал, что суд ошибся: «Мы не
// проверили подписи»". Words that somebody in the clause says are part of it: "сказал, что судья ответил: «…»".
bool ClauseBounds::begins_own_words(TokenIndex from, TokenIndex i) const {
  if (!t_.is_mark(i, ":") || !t_.is_kind(i + 1, TokenKind::quote_open) || !here_.is_taken(i + 1)) return false;
  const Cue* inside = t_.last_cue(from, i, [](const Cue& c) {
    return c.kind() == CueKind::verb && c.is_finite() && c.is(CueTrait::direct_speech);
  });
  if (inside != nullptr) return false;
  const TokenIndex close = t_.close_of(i + 1);
  return close > i + 2 && !starts_small(t_, i + 2, close) && t_.has_verb(i + 2, close);
}

// The form of the cue's verb, or of the one that its infinitive depends on: "не стал отрицать".
Grammemes ClauseBounds::finite_form(const Cue& cue) const {
  constexpr TokenIndex kMostBetween = 3;
  if ((cue.form & INFN) == 0) return cue.form;
  for (TokenIndex i = cue.begin; i-- > s_.begin && i + kMostBetween >= cue.begin;)
    if ((t_.grammemes(i) & VERB) != 0) return t_.grammemes(i);
  return cue.form;
}

// Whether ", и поблагодарила", ", а мэра назвал трусом" at comma `i` goes on with what the cue's subject did: a verb in
// the cue's own form, which the clause's verb has not, or whose subject would have no comma before "и".
bool ClauseBounds::returns_to_subject(TokenIndex i, TokenIndex from, const Cue* cue) const {
  if (cue == nullptr || !t_.is_mark(i, ",") || i + 2 >= s_.end) return false;
  const Grammemes form = finite_form(*cue);
  if ((form & VERB) == 0) return false;
  const bool joined = t_.d.is(i + 1, FunctionWord::coordination | FunctionWord::contrast);
  // ", призвал подождать и сообщил, что": one of several verbs
  if (!joined && ((t_.grammemes(i + 1) & VERB) == 0 || (form & past) == 0 || !t_.has_verb(from, i))) return false;
  TokenIndex k = joined ? i + 2 : i + 1;
  while (k < s_.end && (t_.grammemes(k) & (PRCL | ADVB | CONJ)) != 0) ++k;
  if (joined)
    for (const TokenIndex limit = std::min(s_.end, k + kMostBeforeName); k < limit && is_object(k);) ++k;
  constexpr Grammemes kForm = past | pres | futr | numbers | genders;
  const Grammemes wanted = form & kForm;
  const auto has_form = [&](TokenIndex t, Grammemes verb) {
    return (t_.grammemes(t) & verb) != 0 && (t_.grammemes(t) & kForm) == wanted;
  };
  if (k >= s_.end || !has_form(k, VERB)) return false;
  bool subordinate = !t_.d.is(i + 1, FunctionWord::additive);  // else whether the comma may close a clause
  for (TokenIndex t = i; t-- > from;) {
    subordinate |= t_.is_mark(t, ",");
    if (has_form(t, VERB | PRTS)) return !subordinate && !is_in_relative(t, from);
  }
  return true;
}

// ", которого ждали": whether the part between commas that holds token `i` begins with a relative.
bool ClauseBounds::is_in_relative(TokenIndex i, TokenIndex from) const {
  while (i > from && !t_.is_mark(i - 1, ",")) --i;
  return t_.d.is(i, FunctionWord::relative) ||
         ((t_.grammemes(i) & PREP) != 0 && t_.d.is(i + 1, FunctionWord::relative));
}

// A word of an object: "мэра", "самого губернатора".
bool ClauseBounds::is_object(TokenIndex i) const {
  const Grammemes g = t_.grammemes(i);
  return (g & (NOUN | NPRO | ADJF)) != 0 && (g & nomn) == 0 && (t_.d.words.any(t_.token(i).word) & accs) != 0;
}

// "после того как", "когда": whether the clause begins with one that depends on what follows its comma.
bool ClauseBounds::opens_with_dependent(TokenIndex from) const {
  return t_.d.is(from, FunctionWord::condition | FunctionWord::time | FunctionWord::concession) ||
         opens_with_correlate(t_, from, s_.end);
}

// Whether the marks that open at `i` hold more than one sentence, or close behind this one.
bool ClauseBounds::holds_sentences(TokenIndex i) const {
  const TokenIndex close = t_.close_of(i);
  if (close >= s_.end) return true;
  for (TokenIndex k = i + 1; k + 1 < close; ++k)
    if (t_.is_mark(k, "?") || t_.is_mark(k, "!") || t_.is_mark(k, ".")) return true;
  return false;
}

// "Ветров, который вёл группу, написал заявление": whether the comma at `i` closes a relative clause whose main clause
// has its verb behind it.
bool ClauseBounds::closes_relative(TokenIndex from, TokenIndex i) const {
  TokenIndex first = i;  // of the clause between the commas
  while (first > from && !t_.is_mark(first - 1, ",")) --first;
  if (first == from || t_.has_verb(from, first)) return false;
  if ((t_.grammemes(first) & PRTF) != 0 && !t_.has_verb(first, i)) return true;  // "следы, найденные утром, …"
  if ((t_.grammemes(first) & PREP) == 0) return t_.d.is(first, FunctionWord::relative) && t_.has_verb(first, i);
  // "…, в числе которых совет и дума, …"
  return t_.d.is(first + 1, FunctionWord::relative) ? t_.has_verb(first, i)
                                                    : t_.d.is(first + 2, FunctionWord::relative) && first + 2 < i;
}

// ", подчеркнув, что", ", комментируя слухи", unlike ", надеясь на паром" and ", рассчитывая надавить на соседа".
bool ClauseBounds::reports(const Cue& gerund) const {
  const bool hopes =
      !gerund.is(CueTrait::telling) && gerund.end < s_.end && (t_.grammemes(gerund.end) & (INFN | PREP)) != 0;
  return (gerund.is(CueTrait::direct_speech) && !hopes) || (gerund.is(CueTrait::that_clause) && that_of(gerund) != 0);
}

TokenIndex ClauseBounds::end_of(TokenIndex from, const Cue* cue) const {
  TokenIndex main = from;  // where the main clause begins
  if (opens_with_dependent(from))
    while (main < s_.end && (main == from || !t_.is_mark(main - 1, ",") || t_.d.is(main, FunctionWord::as))) ++main;
  for (TokenIndex i = from; i < s_.end; ++i) {
    if (t_.is_kind(i, TokenKind::quote_open)) {
      // "решил: «Кого ждать? Бур уже здесь»": sentences of their own, and the clause ends before them.
      if (i > from + 1 && t_.is_mark(i - 1, ":") && holds_sentences(i)) return i - 1;
      i = over_marks(i);
      continue;
    }
    if (i > from && begins_own_words(from, i)) return i;
    if (t_.is_mark(i, ";") || (i > from && begins_links(i))) return i;
    // ", добавив, что", ", сообщает ТАСС", ", передаёт корреспондент"
    const TokenIndex behind = i + 1 < s_.end && t_.is_kind(i + 1, TokenKind::dash) ? i + 2 : i + 1;  // ", — сообщает"
    const Cue* next = t_.is_mark(i, ",") && behind < s_.end ? t_.cue_at(behind) : nullptr;
    if (next != nullptr) {
      const bool gerund = (next->form & GRND) != 0;
      if (gerund && next->kind() == CueKind::verb && reports(*next)) return i;
      if (!gerund && !closes_relative(main, i) && next->is_finite() && next->is(CueTrait::direct_speech) &&
          !t_.is_mark(behind + 1, ",") && is_short_rest(behind))
        return i;
    }
    if (i == from) continue;
    // "как врач, он считает, что": a clause of more words
    const bool clause = i > main && (t_.words_in(main, i) > kVerblessClause || t_.has_verb(main, i));
    const bool behind_comma = t_.is_mark(i - 1, ",");
    // "что люди, собравшиеся у моста, уверены, что": its own verb
    if (clause && !(behind_comma && closes_relative(main, i - 1)) && begins_report(i)) return behind_comma ? i - 1 : i;
    if (returns_to_subject(i, from, cue)) return i;
  }
  TokenIndex end = s_.end;
  while (end > from && is_full_stop(t_, end - 1)) --end;
  return end;
}

TokenIndex ClauseBounds::over_marks(TokenIndex i) const {
  const TokenIndex close = t_.is_kind(i, TokenKind::quote_open) ? t_.close_of(i) : 0;
  return close > i && close < s_.end ? close : i;
}

TokenIndex ClauseBounds::first_end_of(TokenIndex from) const {
  const TokenIndex whole_end = end_of(from);
  for (TokenIndex i = from; i + 1 < whole_end; ++i) {
    if (const TokenIndex close = t_.is_kind(i, TokenKind::quote_open) ? t_.close_of(i) : 0; close > i) {
      i = close;
      continue;
    }
    if (!t_.is_mark(i, ",")) continue;
    const Grammemes g = t_.grammemes(i + 1);
    const bool relative =
        t_.d.is(i + 1, FunctionWord::relative) || ((g & PREP) != 0 && t_.d.is(i + 2, FunctionWord::relative));
    const bool dependent = relative || (g & (CONJ | GRND | PRTF)) != 0;
    if (!dependent || t_.d.is(i + 1, FunctionWord::then)) return i;
  }
  return whole_end;
}

bool ClauseBounds::is_short_rest(TokenIndex from) const {
  for (TokenIndex i = from; i < s_.end && i < from + kLongestRest; ++i) {
    if (t_.d.is(i, FunctionWord::that)) return false;
    // ", указал он, подчеркнув, что …"
    if (!t_.is_mark(i, ",") || i + 1 >= s_.end) continue;
    if (const Cue* next = t_.cue_at(i + 1); next != nullptr && (next->form & GRND) != 0) return true;
  }
  return s_.end - from <= kLongestRest;
}

// An address with a path, that no preposition leads to: "lenta.ru" and "на https://…" are the clause's own words.
bool ClauseBounds::is_link(TokenIndex i) const {
  if (!t_.is_kind(i, TokenKind::url) || (i > 0 && (t_.grammemes(i - 1) & PREP) != 0)) return false;
  return t_.token(i).span().of(t_.d.text).find('/') != std::string_view::npos;
}

// "…, что мост открыт (https://t.me/a)": links from `i` on, and then the sentence's end or what begins as a new one.
bool ClauseBounds::begins_links(TokenIndex i) const {
  if (!is_link(i) && !t_.is_kind(i, TokenKind::bracket_open) && !t_.is_kind(i, TokenKind::dash)) return false;
  bool link = false;
  TokenIndex k = i;
  for (; k < std::min(s_.end, i + kLongestLinks); ++k) {
    const TokenKind kind = t_.token(k).kind;
    const bool mark = kind == TokenKind::punctuation || kind == TokenKind::bracket_open ||
                      kind == TokenKind::bracket_close || kind == TokenKind::dash || kind == TokenKind::symbol;
    if (is_link(k)) {
      link = true;
    } else if (!mark) {
      break;
    }
  }
  return link && (k == s_.end || t_.is_kind(k, TokenKind::hashtag) ||
                  (t_.is_kind(k, TokenKind::word) && t_.token(k).shape != Shape::lower));
}

bool ClauseBounds::is_in_marks(TokenIndex begin, TokenIndex end) const {
  return t_.is_kind(begin, TokenKind::quote_open) && here_.is_taken(begin) && t_.words_in(t_.close_of(begin), end) == 0;
}

Span ClauseBounds::span_of(TokenIndex begin, TokenIndex end) const {
  const auto is_edge = [&](TokenIndex i) {
    return t_.is_kind(i, TokenKind::punctuation) || t_.is_kind(i, TokenKind::dash) ||
           t_.is_kind(i, TokenKind::bracket_open) || is_link(i);
  };
  while (end > begin && is_edge(end - 1)) --end;
  while (begin + 1 < end && (t_.is_kind(begin, TokenKind::punctuation) || t_.is_kind(begin, TokenKind::dash))) ++begin;
  return t_.d.span_of(begin, std::max(end, begin + 1));
}

}  // namespace newsx
