#include "speech/subjects_before.h"

#include "reading/folded_space.h"
#include "speech/antecedents.h"
#include "speech/embedded_clauses.h"
#include "speech/entity_kinds.h"
#include "speech/owners.h"
#include "speech/phrase_parts.h"
#include "speech/subject_candidates.h"

namespace newsx {
namespace {

using namespace gram;

// From the head of a noun phrase to a name that is part of it ("представитель агентства ТАСС").
constexpr std::uint32_t kMostBytesInsidePhrase = 120;
constexpr TokenIndex kMostBeside = 4;  // tokens between a noun and what decides whether it is a subject

}  // namespace

// "В интервью РБК": the name behind a cue that says by what medium.
bool SubjectsBefore::names_medium(TokenIndex i, TokenIndex from) const {
  for (TokenIndex k = i; k-- > from && k + kMostBeside > i;)
    if (const Cue* cue = t_.cue_at(k); cue != nullptr && cue->end == i) return cue->is(CueTrait::medium);
  return false;
}

// Whether a subject may begin at `i`; moves `i` over marks and embedded clauses to where they begin.
bool SubjectsBefore::may_begin(TokenIndex& i, TokenIndex from) const {
  if (t_.is_kind(i, TokenKind::quote_close)) {
    while (i > from && !t_.is_kind(i, TokenKind::quote_open)) --i;
    // "строительство трубы «Север»": whose name it is stands in another case. Not so in "в июне «Север» сообщил".
    const bool noun_before = i > from && (t_.grammemes(i - 1) & NOUN) != 0 && (t_.grammemes(i - 1) & nomn) == 0 &&
                             !t_.d.is(i - 1, FunctionWord::period);
    if (noun_before) return false;
    // "«Известия» сообщают": a name in quotation marks.
    if (at_.name_at(i) != nullptr) return true;
    const NameMention* name = i + 1 < t_.size() ? at_.name_at(i + 1) : nullptr;
    return name != nullptr && name->end + 1 >= t_.close_of(i);
  }
  if (t_.is_mark(i, ",")) {
    i = over_embedded(t_, i, from);
    return false;
  }
  if (t_.is_kind(i, TokenKind::bracket_close)) {
    while (i > from && !t_.is_kind(i, TokenKind::bracket_open)) --i;
    return false;
  }
  if (at_.is_inside(i)) return false;  // "глава МИД": the post speaks, not its body
  const NameMention* name = at_.name_at(i);
  if (name != nullptr && (is_name_of_oblique(t_, *name, from) || names_medium(i, from))) return false;
  if (i > from && (t_.grammemes(i - 1) & PREP) != 0) {
    // "накануне МИД сообщил": an adverb, as no body is what something is the eve of
    const bool adverb = (t_.d.words.any(t_.token(i - 1).word) & ADVB) != 0;
    if (!adverb || name == nullptr || name->type != EntityType::organization) return false;
  }
  if (name != nullptr && is_behind_its_noun(t_, at_, *name, from)) return false;
  return name != nullptr || at_.post_at(i) != nullptr || !is_after_preposition(i, from);
}

// "После начавшейся проверки обнаружили": the noun at `i` stands with attributes behind a preposition.
bool SubjectsBefore::is_after_preposition(TokenIndex i, TokenIndex from) const {
  const Grammemes noun = t_.d.words.any(t_.token(i).word);
  for (TokenIndex k = i; k-- > from && k + kMostBeside > i;) {
    const Grammemes g = t_.grammemes(k);
    if ((g & PREP) != 0) return k + 1 < i;
    if ((g & PRCL) != 0) continue;  // "в тот же день"
    if ((g & (ADJF | PRTF)) == 0 || (g & nomn) != 0 || (g & noun & cases) == 0) return false;
  }
  return false;
}

// ", но сказал", "призвал суд подождать и сказал": the verb before the conjunction in the form of `verb`, whose subject
// goes on; 0: there is none.
TokenIndex SubjectsBefore::verb_that_goes_on(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  constexpr Grammemes kForm = past | pres | futr | numbers | genders;
  if (end > lo + 2 && t_.d.is(end - 1, FunctionWord::also)) --end;  // ", а также запретила"
  if (end < lo + 2 || (verb & VERB) == 0 || !t_.d.is(end - 1, FunctionWord::coordination)) return 0;
  const bool comma = t_.is_mark(end - 2, ",");
  for (TokenIndex i = comma ? end - 2 : end - 1; i-- > lo && i + kMostToSubject > end;) {
    if (!t_.is_kind(i, TokenKind::word) && !t_.is_kind(i, TokenKind::dash)) return 0;
    const Grammemes g = t_.grammemes(i);
    if (t_.d.is(i, FunctionWord::relative | FunctionWord::that | FunctionWord::place)) return 0;
    if ((g & VERB) == 0) continue;
    if ((g & kForm) != (verb & kForm) || (!comma && is_followed_by_subject(i, end))) return 0;
    // "рассказала, что защита подала жалобу, и добавила": the comma closes the clause of "подала".
    const TokenIndex main = comma && t_.d.is(end - 1, FunctionWord::additive) ? verb_of_that(i, lo) : 0;
    return main > 0 && (t_.grammemes(main) & kForm) == (verb & kForm) ? main : i;
  }
  return 0;
}

// "| рассказала, что защита | подала": the verb on which the clause of the verb at `i` depends; 0: none.
TokenIndex SubjectsBefore::verb_of_that(TokenIndex i, TokenIndex lo) const {
  while (i > lo + 1 && !t_.is_mark(i, ",")) --i;
  if (!t_.is_mark(i, ",") || !t_.d.is(i + 1, FunctionWord::that)) return 0;
  for (const TokenIndex comma = i; i-- > lo && i + kMostBeside > comma && t_.is_kind(i, TokenKind::word);)
    if ((t_.grammemes(i) & VERB) != 0) return i;
  return 0;
}

// "сказал Лесов", "сообщила мэр": a name or a noun for somebody in the nominative right behind the verb.
bool SubjectsBefore::is_followed_by_subject(TokenIndex verb, TokenIndex end) const {
  if (verb > 0 && t_.is_kind(verb - 1, TokenKind::punctuation)) return true;
  Phrase p;
  if (!phrases_.read(verb + 1, end, p) || !agrees(p, t_.grammemes(verb))) return false;
  return is_person(t_.named, p.speaker.entity) || (p.readings & anim) != 0 || p.speaker.animate ||
         p.speaker.reference == Reference::pronoun;
}

Speaker SubjectsBefore::find(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  if (const TokenIndex other = verb_that_goes_on(end, verb, lo); other != 0)
    if (const Speaker s = nearest(other, verb, lo); s.found) return s;
  const Speaker s = nearest(end, verb, lo);
  const TokenIndex place = place_begin(s, lo);
  if (place == kNone) return s;
  const Speaker before = nearest(place, verb, lo);
  const bool somebody = is_person(t_.named, before.entity) || before.reference == Reference::person;
  return somebody && !t_.has_verb(t_.token_at(before.mention.begin), place) ? before : s;
}

// "Лесов | в студии НТВ сказал": where the words begin that say by a body's name in what place or paper something was;
// kNone if they may not be such words.
TokenIndex SubjectsBefore::place_begin(const Speaker& body, TokenIndex lo) const {
  if (body.entity == kNoIndex || !is_body(t_.named, body.entity) || body.mention.empty()) return kNone;
  const TokenIndex name = t_.token_at(body.mention.begin);
  if (name < lo + 2) return kNone;
  const TokenIndex noun = name - 1;
  const Grammemes g = t_.grammemes(noun);
  const bool thing = (g & NOUN) != 0 && (g & (anim | nomn)) == 0 && t_.token(noun).shape == Shape::lower;
  if (!thing || t_.d.is(noun, FunctionWord::period)) return kNone;
  TokenIndex i = noun;
  while (i > lo && (t_.grammemes(i - 1) & (ADJF | PRTF)) != 0) --i;
  return i > lo && (t_.grammemes(i - 1) & PREP) != 0 ? i - 1 : kNone;
}

Speaker SubjectsBefore::nearest(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  const TokenIndex from = end > lo + kMostToSubject ? end - kMostToSubject : lo;
  TokenIndex beside = end;  // where the words just before the verb begin: adverbs and particles are none
  while (beside > from && (t_.grammemes(beside - 1) & (ADVB | PRCL)) != 0) --beside;
  SubjectCandidates found(t_, phrases_, verb);
  Phrase p;
  bool comma = false;  // between the token and the verb
  for (TokenIndex i = end; i-- > from;) {
    const Speaker& strong = found.strong();
    if (strong.found && t_.token(i).begin + kMostBytesInsidePhrase < strong.mention.begin) break;
    // A body between them is no subject: "который в интервью изданию заявил".
    if (!strong.is_settled() || is_body(t_.named, strong.entity))
      if (const Speaker s = antecedent_of_relative(t_, phrases_, i, lo); s.found) return s;
    comma |= t_.is_mark(i, ",");
    if (!comma && !strong.is_settled() && !found.has_common())
      if (const Speaker s = of_unclosed_participle(i, lo); s.found) return s;
    if (!may_begin(i, from)) continue;
    const bool marked = at_.name_at(i) == nullptr && t_.is_kind(i, TokenKind::quote_open);
    if (phrases_.read(marked ? i + 1 : i, end, p) && found.add(p, p.end == beside)) break;
  }
  if (const Speaker s = found.best(); s.is_settled()) return s;
  if (const Speaker s = nested_name_before(beside, verb); s.found) return s;
  if (const Speaker s = marked_name_before(beside, verb, from); s.found) return s;
  return participle_before(beside, verb, from);
}

// "Прокурор, занятый этим делом добавил": whom the participle at `i` belongs to, in a clause that no comma closes.
Speaker SubjectsBefore::of_unclosed_participle(TokenIndex i, TokenIndex lo) const {
  if (i <= lo || !t_.is_mark(i - 1, ",") || (t_.grammemes(i) & PRTF) == 0 || (t_.grammemes(i) & nomn) == 0) return {};
  Speaker s = antecedent_of(t_, phrases_, i - 1, t_.grammemes(i) & (numbers | genders), lo);
  if (s.found && s.entity == kNoIndex) s.reference = Reference::none;  // told by more than the noun
  return s;
}

// "На заседании кабинета Лесова заявила": where nobody else is the subject, the name that seemed the body's, right
// before the verb at `end`.
Speaker SubjectsBefore::nested_name_before(TokenIndex end, Grammemes verb) const {
  const std::uint32_t last = end > 0 ? t_.token(end - 1).end() : 0;
  for (TokenIndex i = end; i-- > 0 && i + kMostBeside > end && t_.is_kind(i, TokenKind::word);)
    for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(i, i + 1))) {
      if (m.begin != i || m.span.end != last || m.type != EntityType::person || !is_nominative(t_, m)) continue;
      const Entity& e = t_.named.entities[m.entity];
      const Grammemes gender = e.gender == 'm' ? masc : e.gender == 'f' ? femn : masc | femn;
      if ((verb & plur) != 0 || ((verb & genders) != 0 && (verb & gender) == 0)) continue;
      return Speaker::named(m.entity, e.name, m.span);
    }
  return {};
}

// "В среду «Яблоня» заявила": a name in marks that no table has, right before the verb at `end`.
Speaker SubjectsBefore::marked_name_before(TokenIndex end, Grammemes verb, TokenIndex from) const {
  constexpr int kMostWords = 2;
  if (end < from + 3 || !t_.is_kind(end - 1, TokenKind::quote_close) || (verb & sing) == 0) return {};
  TokenIndex open = end - 1;
  while (open > from && !t_.is_kind(open, TokenKind::quote_open)) --open;
  const bool named = t_.close_of(open) + 1 == end && t_.token(open + 1).shape != Shape::lower &&
                     t_.words_in(open + 1, end - 1) <= kMostWords && !t_.has_verb(open + 1, end - 1);
  // "фильм «Тень» рассказал": a thing's
  const bool of_noun =
      open > from && (t_.grammemes(open - 1) & (NOUN | ADJF | PREP)) != 0 && !t_.d.is(open - 1, FunctionWord::period);
  if (!named || of_noun) return {};
  Speaker s = Speaker::named(kNoIndex, folded_space(t_.d, t_.d.span_of(open + 1, end - 1)), t_.d.span_of(open, end));
  s.proper = true;
  return s;
}

// "Оставшиеся в живых утверждали": several who are told by what they did or are, right before the verb at `end`.
Speaker SubjectsBefore::participle_before(TokenIndex end, Grammemes verb, TokenIndex from) const {
  if ((verb & plur) == 0) return {};
  for (TokenIndex i = end; i-- > from && i + kMostBeside >= end && t_.is_kind(i, TokenKind::word);) {
    const Grammemes g = t_.grammemes(i);
    // "недовольные обещают", not "многие обещают"
    const bool adjective = (g & ADJF) != 0 && (g & Apro) == 0 && i + 1 == end;
    if (((g & PRTF) == 0 && !adjective) || (g & plur) == 0 || (g & nomn) == 0) continue;
    if (i + 1 < end && (t_.grammemes(i + 1) & PREP) == 0) return {};
    Speaker s = Speaker::worded(t_.d.span_of(i, end), i, end);
    s.name = folded_space(t_.d, s.mention);
    s.plural = true;
    return s;
  }
  return {};
}

Speaker SubjectsBefore::before_dash(TokenIndex dash, TokenIndex lo) const {
  Phrase p;
  Speaker longest;
  for (TokenIndex i = dash; i-- > lo && i + kMostToSubject > dash && t_.is_kind(i, TokenKind::word);)
    if (phrases_.read(i, dash, p) && p.end == dash && p.nominative) longest = p.speaker;
  return longest;
}

}  // namespace newsx
