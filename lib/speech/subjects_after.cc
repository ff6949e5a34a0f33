#include "speech/subjects_after.h"

#include <algorithm>

#include "speech/entity_kinds.h"
#include "speech/joined_nouns.h"

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kLongestPost = 5;  // tokens of "глава центра по правам человека" before a name
constexpr TokenIndex kLongestDay = 6;  // tokens of ", 5 мая 2020 года,"

bool is_words(const Cue& c) { return c.kind() == CueKind::noun && c.is(CueTrait::direct_speech); }

bool ends_clause(const Token& t) {
  return t.kind == TokenKind::quote_open || t.kind == TokenKind::quote_close || t.kind == TokenKind::dash;
}

}  // namespace

// The token after an aside or the end of a name in quotation marks at `i`: "добавил, прощаясь, министр", "сказал в
// пятницу, 5 мая, министр", "сказал «Интерфаксу» источник". `i` itself where there is none; `hi` where the aside does
// not end.
TokenIndex SubjectsAfter::over_aside(TokenIndex i, TokenIndex hi) const {
  if (t_.is_kind(i, TokenKind::quote_close) && i > 0 && at_.name_at(i - 1) != nullptr) return i + 1;
  if (t_.is_kind(i, TokenKind::bracket_open)) return std::min(hi, std::max(i, t_.close_of(i)) + 1);
  if (!t_.is_mark(i, ",") || i + 1 >= hi) return i;
  const bool day = t_.is_kind(i + 1, TokenKind::number);
  if (!day && (t_.grammemes(i + 1) & GRND) == 0) return i;
  TokenIndex close = i + 1;
  while (close < hi && !t_.is_mark(close, ",")) ++close;
  if (day && (close == hi || close > i + kLongestDay)) return i;
  return std::min(hi, close + 1);
}

// The subject that agrees, or the one right after it: "рассказал «Ъ» источник" tells to whom, then who. Not found where
// it can say nothing.
Speaker SubjectsAfter::subject_from(const Phrase& first, const Cue& cue, TokenIndex hi) const {
  TokenIndex next = first.end;
  if (next < hi && t_.is_kind(next, TokenKind::quote_close)) ++next;
  Phrase second;
  if (is_body(t_.named, first.speaker.entity) && next < hi && phrases_.read(next, hi, second) &&
      agrees(second, cue.form) && second.chosen_nominative && (second.readings & (anim | masc | femn)) != 0 &&
      can_speak(t_, second))
    return subject_from(second, cue, hi);
  // "сказала актриса и певица Анна Озерова"
  if (first.speaker.entity == kNoIndex && next < hi && t_.d.is(next, FunctionWord::additive) &&
      phrases_.read(next + 1, hi, second) && is_person(t_.named, second.speaker.entity) && agrees(second, cue.form) &&
      second.speaker.words_end > second.speaker.words_begin)
    return second.speaker;
  if (first.speaker.entity == kNoIndex && next + 1 < hi && t_.is_mark(next, ","))
    if (const Speaker name = name_behind_post(next + 1, cue, hi); name.found) return name;
  const bool thing = first.speaker.entity == kNoIndex && first.speaker.found && !can_speak(t_, first);
  return thing ? Speaker{} : first.speaker;
}

// "сказал один из зрителей, | 60-летний Иван Лесов", "мэр города Иван Лесов": the name in the nominative at the end of
// the words from `i` on.
Speaker SubjectsAfter::name_behind_post(TokenIndex i, const Cue& cue, TokenIndex hi) const {
  Phrase p;
  for (const TokenIndex last = i + kLongestPost; i < hi && i <= last && t_.is_kind(i, TokenKind::word); ++i) {
    if ((t_.grammemes(i) & (VERB | GRND)) != 0 || t_.d.is(i, FunctionWord::relative | FunctionWord::that)) return {};
    if (phrases_.read(i, hi, p) && is_person(t_.named, p.speaker.entity) && p.chosen_nominative &&
        agrees(p, cue.form) && (p.end == hi || t_.is_kind(p.end, TokenKind::punctuation)))
      return p.speaker;
  }
  return {};
}

// "— считают мэр и депутаты": of several names the first one. Not found where `first` stands alone.
Speaker SubjectsAfter::several_from(const Phrase& first, const Cue& cue, TokenIndex hi) const {
  const bool many = (cue.form & plur) != 0 && first.nominative && first.speaker.found;
  const TokenIndex additive = behind_bracket(t_, first.end);
  Phrase second;
  if (!many || additive + 1 >= hi || !t_.d.is(additive, FunctionWord::additive) ||
      !phrases_.read(additive + 1, hi, second) || !second.nominative)
    return {};
  if (are_joined_nouns(t_, first.speaker, second.speaker)) return join_nouns(t_, first.speaker, second.speaker);
  const bool named = is_person(t_.named, first.speaker.entity) && first.chosen_nominative;
  return named ? first.speaker : Speaker{};
}

// Whether the mark opens a name.
bool SubjectsAfter::name_opens(TokenIndex mark, TokenIndex hi) const {
  return t_.is_kind(mark, TokenKind::quote_open) &&
         (at_.name_at(mark) != nullptr || at_.name_at(std::min(mark + 1, hi - 1)) != nullptr);
}

// "сообщил «Заре» источник": the name of an unknown medium in marks before the subject.
bool SubjectsAfter::is_addressee_in_marks(TokenIndex mark, TokenIndex hi) const {
  constexpr int kMostWords = 3;
  const TokenIndex close = t_.is_kind(mark, TokenKind::quote_open) ? t_.close_of(mark) : 0;
  if (close <= mark + 1 || close + 1 >= hi || !t_.is_kind(close + 1, TokenKind::word)) return false;
  if ((t_.grammemes(close + 1) & PREP) != 0) return false;  // "передаёт «Заря» со ссылкой на"
  return t_.words_in(mark, close) <= kMostWords && t_.token(mark + 1).shape != Shape::lower;
}

// "сообщила во вторник полиция", "сообщил журналистам мэр Валуев": whether what was read as one phrase [begin, end) is
// something else and a subject behind it.
bool SubjectsAfter::subject_inside(TokenIndex begin, TokenIndex end) const {
  const Grammemes next = begin + 1 < end ? t_.grammemes(begin + 1) : Grammemes{0};
  // also "обратился к подчинённым мэр"
  const bool nominal = (t_.grammemes(begin) & (NOUN | ADJF | PRTF)) != 0 && (next & (NOUN | ADJF)) != 0;
  return nominal && (next & nomn) != 0 && (t_.grammemes(begin) & nomn) == 0;
}

Speaker SubjectsAfter::find(const Cue& cue, TokenIndex hi) const {
  const bool finite = (cue.form & (VERB | ADJS | PRTS | PRED)) != 0;
  // "цитирует газета высказывания мэра": the words are no part of the subject before them.
  if (cue.is(CueTrait::relaying) && cue.end < hi && (t_.grammemes(cue.end) & NOUN) != 0)
    if (const Cue* words = t_.first_cue(cue.end + 1, hi, [](const Cue& c) { return is_words(c); });
        words != nullptr && (t_.d.words.any(t_.token(words->begin).word) & accs) != 0)
      hi = words->begin;
  Phrase p;
  Speaker other_gender;           // a name that agrees but for the gender, which names do not always tell
  bool skip_object = false;       // the words after a preposition
  TokenIndex behind_object = hi;  // the token after them: "в комментарии | «Заре»"
  for (TokenIndex i = cue.end; i < hi && i < cue.end + kMostToSubject;) {
    if (const TokenIndex next = over_aside(i, hi); next > i) {
      i = next;
      continue;
    }
    if (t_.is_kind(i, TokenKind::punctuation) || t_.d.is(i, FunctionWord::that)) break;
    if ((i == cue.end || i == behind_object) && !name_opens(i, hi) && is_addressee_in_marks(i, hi)) {
      i = t_.close_of(i) + 1;
      continue;
    }
    if (ends_clause(t_.token(i)) && !name_opens(i, hi)) break;
    const bool preposition = (t_.grammemes(i) & PREP) != 0;
    if (preposition || !phrases_.read(i, hi, p)) {
      if (!preposition && (t_.grammemes(i) & VERB) != 0) break;
      // "информирует в Twitter департамент": the object may be no phrase.
      skip_object = preposition || (skip_object && (t_.grammemes(i) & (ADJF | PRTF | ADVB)) != 0);
      ++i;
      continue;
    }
    if (skip_object) {
      skip_object = false;
      i = behind_object = subject_inside(i, p.end) ? i + 1 : std::max(p.end, i + 1);
      continue;
    }
    if (!finite) return p.speaker;
    if (const Speaker several = several_from(p, cue, hi); several.found) return several;
    Phrase owned = p;
    if (!agrees(p, cue.form) && phrases_.as_owner(owned) && agrees(owned, cue.form)) p = owned;
    const bool subject = agrees(p, cue.form);
    if (subject)
      if (const Speaker s = subject_from(p, cue, hi); s.is_settled()) return s;
    const bool named = p.speaker.entity != kNoIndex;
    const bool person = is_person(t_.named, p.speaker.entity);
    if (!other_gender.found && person && p.chosen_nominative && agrees(p, cue.form & ~genders))
      other_gender = p.speaker;
    // A common noun that is not the subject may end before its complements: "приводит его слова агентство".
    const bool whole = named || p.speaker.reference == Reference::pronoun;
    i = whole && !subject_inside(i, p.end) ? std::max(p.end, i + 1) : i + 1;
  }
  return other_gender;
}

}  // namespace newsx
