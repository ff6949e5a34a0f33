#include "speech/speakers.h"

#include <algorithm>

#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

char gender_of_past(Grammemes verb) {
  if ((verb & past) == 0) return '\0';
  return (verb & femn) != 0 ? 'f' : (verb & masc) != 0 ? 'm' : '\0';
}

bool has_plural_nominative(const SpeechText& t, TokenIndex i) {
  const auto readings = t.d.analyses(i);
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.reading.grammemes & nomn) != 0 && (a.reading.grammemes & numbers) == plur;
  });
}

}  // namespace

SpeakerFinder::SpeakerFinder(const SpeechText& text)
    : t_(text),
      positions_(text.d, text.names),
      phrases_(text, positions_),
      before_(text, positions_, phrases_),
      after_(text, positions_, phrases_),
      clauses_(text, phrases_, before_),
      sources_(text, phrases_, before_) {}

Speaker SpeakerFinder::of(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const {
  Speaker s = find(cue, lo, hi, side);
  const bool verb = cue.kind() == CueKind::verb && (cue.form & VERB) != 0;
  const char gender = verb ? gender_of_past(cue.form) : '\0';
  if (gender != 0 && is_of_other_gender(s, gender))
    s = Speaker::worded(t_.d.span_of(s.words_begin, s.words_end), s.words_begin, s.words_end);
  if (s.reference == Reference::person && s.gender == 0) s.gender = gender;
  if (s.reference == Reference::person && verb && (cue.form & numbers) == plur) {
    s.reference = Reference::none;  // "Критики считают": several, though the word may be one's genitive
    s.plural = true;
  }
  if (verb && (cue.form & numbers) == plur && s.entity == kNoIndex && s.words_end > s.words_begin) {
    // "Критики закона считают": several, whatever the noun's first reading.
    const TokenIndex head = attributes_end(t_, s.words_begin, s.words_end);
    const bool source = s.words_begin > 0 && ((t_.grammemes(s.words_begin - 1) & PREP) != 0 ||  // "в компании"
                                              is_paper(s.words_begin - 1));  // "на сайте ведомства"
    s.plural |= !source && head < s.words_end && has_plural_nominative(t_, head);
    if (s.plural && s.reference == Reference::body) s.reference = Reference::none;  // "газеты пишут"
  }
  // "Добавил, что …": somebody spoken of before.
  const bool personal = (cue.form & GRND) != 0 || ((cue.form & (past | pres)) != 0 && (cue.form & sing) != 0 &&
                                                   (cue.form & (neut | per1 | per2)) == 0);
  if ((verb || (cue.form & GRND) != 0) && !s.is_settled() && personal) {
    s.reference = Reference::omitted;
    s.gender = gender;
  }
  return s;
}

bool SpeakerFinder::is_paper(TokenIndex i) const {
  return t_.lexicon.referent(t_.d.reading(i).lemma, Referent::Kind::document) != nullptr;
}

// "Пресс-секретарь сообщила" of a post that the text seems to give to a man.
bool SpeakerFinder::is_of_other_gender(const Speaker& s, char gender) const {
  if (s.entity == kNoIndex || s.words_end == s.words_begin) return false;
  // "Секретарь комиссии Эсма Лесовая сообщила": by name, whatever its gender seems to be
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(s.words_begin, s.words_end)))
    if (m.entity == s.entity && m.kind == MentionKind::name) return false;
  const char of_entity = t_.named.entities[s.entity].gender;
  return of_entity != 0 && of_entity != gender;
}

// "На фоне слухов о том, что": a noun that belongs to another one or a preposition is not what the subject utters.
bool SpeakerFinder::is_in_complement(const Cue& cue, TokenIndex lo) const {
  const bool clause = t_.is_mark(cue.end, ",") || t_.d.is(cue.end + 1, FunctionWord::topic_pronoun);
  if (!clause) return false;
  TokenIndex begin = cue.begin;
  while (begin > lo && (t_.grammemes(begin - 1) & (ADJF | PRTF)) != 0) --begin;
  if (begin == lo) return false;
  const Grammemes before = t_.grammemes(begin - 1), noun = t_.grammemes(cue.begin);
  // Not so "выступил с заявлением", "заявил о намерении".
  if ((before & PREP) != 0) return (noun & ablt) == 0 && !t_.d.is(begin - 1, FunctionWord::about);
  return (before & NOUN) != 0 && (noun & gent) != 0;
}

// "Созрело понимание, что": the noun itself is the subject, so that nobody before it has it.
bool SpeakerFinder::is_own_subject(const Cue& cue, TokenIndex lo) const {
  if (cue.begin <= lo || (t_.grammemes(cue.begin) & nomn) == 0) return false;
  const Grammemes verb = t_.grammemes(cue.begin - 1);
  const bool appears = t_.d.is(cue.begin - 1, FunctionWord::appearance);  // "на сайте «Зари» появилась информация"
  return !appears && (verb & (VERB | INFN)) != 0 && (verb & intr) != 0;
}

// "Высказал мнение": the form of the verb whose object the noun at `i` is; 0: none stands before it.
Grammemes SpeakerFinder::verb_before(TokenIndex i, TokenIndex lo) const {
  constexpr TokenIndex kMostBetween = 8;
  for (TokenIndex k = i; k-- > lo && k + kMostBetween > i;)
    if ((t_.grammemes(k) & VERB) != 0) return t_.grammemes(k);
  return 0;
}

// ", о чём объявил X": the subject comes after the verb.
bool SpeakerFinder::is_behind_relative(const Cue& cue, TokenIndex lo) const {
  if (cue.begin < lo + 2 || (cue.form & VERB) == 0) return false;
  const TokenIndex pronoun = cue.begin - 1;
  const bool topic = (t_.grammemes(pronoun) & NPRO) != 0 && (t_.grammemes(pronoun - 1) & PREP) != 0 &&
                     cue.begin > lo + 2 && t_.is_mark(pronoun - 2, ",");
  const bool relative = t_.d.is(pronoun, FunctionWord::relative) && (t_.grammemes(pronoun) & nomn) == 0;
  return topic || relative;
}

// "Премьера прошла хорошо, сказал Лесов:": after a comma, with a name between it and the colon.
bool SpeakerFinder::closes_sentence(const Cue& cue, TokenIndex hi) const {
  if (cue.begin == 0 || !t_.is_mark(cue.begin - 1, ",") || (cue.form & VERB) == 0) return false;
  const NameMention* name = cue.end < hi ? positions_.person_at(cue.end) : nullptr;
  return name != nullptr && name->end < t_.size() && t_.is_mark(name->end, ":") && is_nominative(t_, *name);
}

// "Мост закрыт, сообщили в мэрии, добавив, что": whoever the report right before the adverbial participle is of.
Speaker SpeakerFinder::of_verb_before(const Cue& participle, TokenIndex lo) const {
  constexpr TokenIndex kMostBefore = 12;  // tokens: "сообщили во вторник в пресс-службе министерства"
  if (participle.begin <= lo || !t_.is_mark(participle.begin - 1, ",")) return {};
  for (TokenIndex i = participle.begin - 1; i-- > lo && i + kMostBefore > participle.begin && !t_.is_mark(i, ",");)
    if (const Cue* verb = t_.cue_at(i); verb != nullptr && verb->is_finite() && (verb->form & GRND) == 0)
      return sources_.in_clause(*verb, lo, participle.begin - 1);
  return {};
}

Speaker SpeakerFinder::find(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const {
  const auto before = [&] {
    return before_.find(cue.begin, cue.kind() == CueKind::noun ? verb_before(cue.begin, lo) : cue.form, lo);
  };
  if (cue.kind() == CueKind::preposition) return sources_.of_preposition(cue, hi);
  if (cue.kind() == CueKind::noun) {
    // "объяснение агентству, что": to whom, not whose.
    const Grammemes next = cue.end < hi ? t_.grammemes(cue.end) : Grammemes{0};
    const bool addressed = (next & datv) != 0 && (t_.d.words.any(t_.token(cue.end).word) & gent) == 0;
    const Speaker owner = addressed ? Speaker{} : at(cue.end, hi);
    // "выразил беспокойство «закрытием порта»": the words are what he says, not who does
    const bool in_marks = cue.end < hi && t_.is_kind(cue.end, TokenKind::quote_open) && owner.entity == kNoIndex;
    if (owner.found && !in_marks) return owner;
    return is_in_complement(cue, lo) || is_own_subject(cue, lo) ? Speaker{} : before();
  }
  if ((cue.form & PRTF) != 0 && (cue.form & actv) != 0)
    if (const Speaker s = clauses_.of_participle(cue, lo); s.found) return s;
  if (!SourceReader::is_impersonal(cue)) {
    if (side == SubjectSide::after || is_behind_relative(cue, lo) || closes_sentence(cue, hi))
      if (const Speaker s = after_.find(cue, hi); s.is_settled()) return s;
    if ((cue.form & GRND) != 0)
      if (const Speaker s = clauses_.of_main_clause(cue.begin, lo); s.is_settled() && s.reference != Reference::thing)
        return s;
    if (const Speaker s = before(); s.is_settled()) return s;
    if (const Speaker s = clauses_.of_main_clause(cue, lo); s.found) return s;
    if (side == SubjectSide::before) {
      if ((cue.form & GRND) != 0) {
        if (const Speaker s = of_verb_before(cue, lo); s.found) return s;
        return clauses_.of_later_clause(cue.end, hi);
      }
      if (const Speaker s = after_.find(cue, hi); s.is_settled()) return s;
    }
  }
  return sources_.in_clause(cue, lo, hi);
}

Speaker SpeakerFinder::subject_at(TokenIndex i, TokenIndex hi) const {
  Phrase p;
  const bool named = positions_.person_at(i) != nullptr && phrases_.read(i, hi, p);
  return named && p.chosen_nominative ? p.speaker : Speaker{};
}

Speaker SpeakerFinder::alone_after_dash(TokenIndex dash, TokenIndex end) const {
  if (!t_.is_kind(dash, TokenKind::dash) || dash + 1 >= end) return {};
  const Speaker s = at(dash + 1, end);
  return s.entity != kNoIndex && s.mention.end == t_.token(end - 1).end() ? s : Speaker{};
}

// The full name of a person in the accusative from token `i` on, before another mark than a comma; nullptr: none.
const NameMention* SpeakerFinder::name_in_accusative(TokenIndex i, TokenIndex hi) const {
  constexpr TokenIndex kMostBetween = 14;
  for (const TokenIndex limit = std::min(hi, i + kMostBetween); i < limit; ++i) {
    if (!t_.is_kind(i, TokenKind::word) && !t_.is_mark(i, ",")) return nullptr;
    const NameMention* name = positions_.person_at(i);
    if (name != nullptr && name->end > i + 1 && is_in_case(t_, *name, accs) && !is_nominative(t_, *name)) return name;
  }
  return nullptr;
}

Speaker SpeakerFinder::object_of(const Cue& cue, const Speaker& subject, TokenIndex hi) const {
  const auto ends_clause = [&](TokenIndex i) {
    const TokenKind kind = t_.token(i).kind;
    return kind == TokenKind::punctuation || kind == TokenKind::dash || kind == TokenKind::quote_close ||
           (t_.grammemes(i) & PREP) != 0;
  };
  Phrase p;
  for (TokenIndex i = cue.end; i < hi;) {
    if (t_.is_kind(i, TokenKind::quote_open)) {  // "цитирует «Зарю» министр": a name in marks is the medium's
      i = std::max(i, t_.close_of(i)) + 1;
      continue;
    }
    if (ends_clause(i)) break;
    if (t_.d.is(i, FunctionWord::possessive)) return whose(i);  // "цитирует его ТАСС"
    if (!phrases_.read(i, hi, p)) {
      ++i;
      continue;
    }
    // "цитирует ТАСС директора по развитию завода на Волге Анну Лесову"
    if (const NameMention* name =
            p.speaker.entity == kNoIndex && (p.readings & anim) != 0 ? name_in_accusative(p.end, hi) : nullptr)
      return Speaker::named(name->entity, t_.named.entities[name->entity].name, name->span);
    const bool oblique = (p.readings & (accs | gent)) != 0 || !p.chosen_nominative;
    const bool one = p.speaker.entity != kNoIndex || p.speaker.animate;
    if (oblique && one && !p.speaker.mention.overlaps(subject.mention)) return p.speaker;
    i = std::max(p.end, i + 1);
  }
  return {};
}

}  // namespace newsx
