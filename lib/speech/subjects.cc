#include "speech/subjects.h"

#include <algorithm>

#include "reading/folded_space.h"
#include "speech/antecedents.h"
#include "speech/entity_kinds.h"
#include "speech/joined_nouns.h"
#include "speech/owners.h"
#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

// Words between a cue and its subject; longer distances are not looked over.
constexpr TokenIndex kMostTokens = 40;
// From the head of a noun phrase to a name that is part of it ("представитель агентства ТАСС").
constexpr std::uint32_t kMostBytesInsidePhrase = 120;
constexpr int kMostCommas = 3;         // passed over on the way to where an embedded clause begins
constexpr TokenIndex kLongestDay = 6;  // tokens of ", 5 мая 2020 года,"
constexpr TokenIndex kMostBefore = 4;  // tokens before its verb: "в своё время представлявших"

bool ends_clause(const Token& t) {
  return t.kind == TokenKind::quote_open || t.kind == TokenKind::quote_close || t.kind == TokenKind::dash;
}

bool agrees(const Phrase& p, Grammemes verb) {
  if (!p.nominative) return false;
  const auto clash = [&](Grammemes category) {
    return (verb & category) != 0 && (p.readings & category) != 0 && (verb & p.readings & category) == 0;
  };
  return !clash(numbers) && !((verb & past) != 0 && (verb & sing) != 0 && clash(genders));
}

}  // namespace

bool SubjectFinder::can_speak(const Phrase& p) const {
  return (p.readings & anim) != 0 || p.speaker.animate || p.speaker.lemma.empty() ||
         t_.lexicon.referent(p.speaker.lemma) != nullptr;
}

// The token after an aside or the end of a name in quotation marks at `i`: "добавил, прощаясь, министр", "сказал в
// пятницу, 5 мая, министр", "сказал «Интерфаксу» источник". `i` itself where there is none; `hi` where the aside does
// not end.
TokenIndex SubjectFinder::over_aside(TokenIndex i, TokenIndex hi) const {
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
Speaker SubjectFinder::subject_from(const Phrase& first, const Cue& cue, TokenIndex hi) const {
  TokenIndex next = first.end;
  if (next < hi && t_.is_kind(next, TokenKind::quote_close)) ++next;
  Phrase second;
  if (is_body(t_.named, first.speaker.entity) && next < hi && phrases_.read(next, hi, second) &&
      agrees(second, cue.form) && second.chosen_nominative && (second.readings & (anim | masc | femn)) != 0 &&
      can_speak(second))
    return second.speaker;
  // "сказала актриса и певица Анна Озерова"
  if (first.speaker.entity == kNoIndex && next < hi && t_.d.is(next, FunctionWord::additive) &&
      phrases_.read(next + 1, hi, second) && is_person(t_.named, second.speaker.entity) && agrees(second, cue.form) &&
      second.speaker.words_end > second.speaker.words_begin)
    return second.speaker;
  // "сказал один из зрителей, 60-летний Иван Лесов"
  if (first.speaker.entity == kNoIndex && next + 1 < hi && t_.is_mark(next, ",") &&
      phrases_.read(next + 1, hi, second) && is_person(t_.named, second.speaker.entity) && second.chosen_nominative &&
      agrees(second, cue.form) && (second.end == hi || t_.is_kind(second.end, TokenKind::punctuation)))
    return second.speaker;
  const bool thing = first.speaker.entity == kNoIndex && first.speaker.found && !can_speak(first);
  return thing ? Speaker{} : first.speaker;
}

// "— считают мэр и депутаты": of several names the first one. Not found where `first` stands alone.
Speaker SubjectFinder::several_from(const Phrase& first, const Cue& cue, TokenIndex hi) const {
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
bool SubjectFinder::name_opens(TokenIndex mark, TokenIndex hi) const {
  return t_.is_kind(mark, TokenKind::quote_open) &&
         (at_.name_at(mark) != nullptr || at_.name_at(std::min(mark + 1, hi - 1)) != nullptr);
}

// "сообщил «Заре» источник": the name of an unknown medium in marks before the subject.
bool SubjectFinder::is_addressee_in_marks(TokenIndex mark, TokenIndex hi) const {
  constexpr int kMostWords = 3;
  const TokenIndex close = t_.is_kind(mark, TokenKind::quote_open) ? t_.close_of(mark) : 0;
  if (close <= mark + 1 || close + 1 >= hi || !t_.is_kind(close + 1, TokenKind::word)) return false;
  if ((t_.grammemes(close + 1) & PREP) != 0) return false;  // "передаёт «Заря» со ссылкой на"
  return t_.words_in(mark, close) <= kMostWords && t_.token(mark + 1).shape != Shape::lower;
}

// "сообщила во вторник полиция", "сообщил журналистам мэр Валуев": whether what was read as one phrase [begin, end) is
// something else and a subject behind it.
bool SubjectFinder::subject_inside(TokenIndex begin, TokenIndex end) const {
  const Grammemes next = begin + 1 < end ? t_.grammemes(begin + 1) : Grammemes{0};
  // also "обратился к подчинённым мэр"
  const bool nominal = (t_.grammemes(begin) & (NOUN | ADJF | PRTF)) != 0 && (next & (NOUN | ADJF)) != 0;
  return nominal && (next & nomn) != 0 && (t_.grammemes(begin) & nomn) == 0;
}

Speaker SubjectFinder::after(const Cue& cue, TokenIndex hi) const {
  const bool finite = (cue.form & (VERB | ADJS | PRTS | PRED)) != 0;
  Phrase p;
  Speaker other_gender;      // a name that agrees but for the gender, which names do not always tell
  bool skip_object = false;  // the words after a preposition
  for (TokenIndex i = cue.end; i < hi && i < cue.end + kMostTokens;) {
    if (const TokenIndex next = over_aside(i, hi); next > i) {
      i = next;
      continue;
    }
    if (t_.is_kind(i, TokenKind::punctuation) || t_.d.is(i, FunctionWord::that)) break;
    if (i == cue.end && !name_opens(i, hi) && is_addressee_in_marks(i, hi)) {
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
      i = subject_inside(i, p.end) ? i + 1 : std::max(p.end, i + 1);
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

// "также и как": what leads from an adjective to what somebody is known as.
bool SubjectFinder::names_capacity(TokenIndex i, TokenIndex end) const {
  for (TokenIndex k = i; k < std::min(end, i + kMostBefore) && (t_.grammemes(k) & (CONJ | PRCL | ADVB)) != 0; ++k)
    if (t_.d.is(k, FunctionWord::as)) return true;
  return false;
}

// Whether the relative, participial or adverbial clause begins at `i`; `verb`: the clause has a finite verb.
bool SubjectFinder::embedded_begins(TokenIndex i, TokenIndex end, bool verb) const {
  for (TokenIndex k = i; k < std::min(end, i + kMostBefore); ++k) {
    const Grammemes g = t_.grammemes(k);
    const bool relative = t_.d.is(k, FunctionWord::relative | FunctionWord::place | FunctionWord::time);
    // "источник, близкий к правительству,"
    // "Озерова, известная также как певица,"
    const bool adjective = k == i && (t_.d.words.any(t_.token(k).word) & ADJF) != 0 && k + 1 < end &&
                           ((t_.grammemes(k + 1) & PREP) != 0 || names_capacity(k + 1, end));
    if (relative || (!verb && ((g & (PRTF | GRND)) != 0 || adjective))) return true;
    if ((g & (NOUN | NPRO)) != 0 && (g & nomn) != 0) return false;
    if ((g & (VERB | CONJ)) != 0) return false;
  }
  return false;
}

TokenIndex SubjectFinder::over_embedded(TokenIndex comma, TokenIndex lo) const {
  int commas = 0;
  bool verb = false;
  // ", и добавил": what the comma closes is a clause with "что".
  const bool verb_follows = comma + 2 < t_.size() && (t_.grammemes(comma + 2) & VERB) != 0;
  const bool goes_on = t_.d.is(comma + 1, FunctionWord::coordination) ||
                       (t_.d.is(comma + 1, FunctionWord::contrast) && verb_follows);  // ", однако напомнил"
  for (TokenIndex i = comma; i-- > lo && i + kMostTokens > comma;) {
    if (t_.is_kind(i, TokenKind::quote_close)) {
      while (i > lo && !t_.is_kind(i, TokenKind::quote_open)) --i;
      continue;
    }
    if ((t_.grammemes(i) & VERB) != 0) verb = true;
    if (!t_.is_mark(i, ",")) continue;
    if (t_.d.is(i + 1, FunctionWord::that | FunctionWord::purpose)) {
      if (goes_on) return i;
      verb = false;  // inside another clause
      continue;
    }
    if (embedded_begins(i + 1, comma, verb)) return i;
    if (verb || ++commas == kMostCommas) return comma;
  }
  return comma;
}

// "В интервью РБК": the name behind a cue that says by what medium.
bool SubjectFinder::names_medium(TokenIndex i, TokenIndex from) const {
  for (TokenIndex k = i; k-- > from && k + kMostBefore > i;)
    if (const Cue* cue = t_.cue_at(k); cue != nullptr && cue->end == i) return cue->is(CueTrait::medium);
  return false;
}

// Whether a subject may begin at `i`; moves `i` over marks and embedded clauses to where they begin.
bool SubjectFinder::may_begin(TokenIndex& i, TokenIndex from) const {
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
    i = over_embedded(i, from);
    return false;
  }
  if (t_.is_kind(i, TokenKind::bracket_close)) {
    while (i > from && !t_.is_kind(i, TokenKind::bracket_open)) --i;
    return false;
  }
  if (at_.is_inside(i)) return false;  // "глава МИД": the post speaks, not its body
  const NameMention* name = at_.name_at(i);
  if (name != nullptr && (is_name_of_oblique(t_, *name, from) || names_medium(i, from))) return false;
  if (i > from && (t_.grammemes(i - 1) & PREP) != 0) return false;
  if (name != nullptr && is_behind_its_noun(t_, at_, *name, from)) return false;
  return name != nullptr || at_.post_at(i) != nullptr || !is_after_preposition(i, from);
}

// "После начавшейся проверки обнаружили": the noun at `i` stands with attributes behind a preposition.
bool SubjectFinder::is_after_preposition(TokenIndex i, TokenIndex from) const {
  const Grammemes noun = t_.d.words.any(t_.token(i).word);
  for (TokenIndex k = i; k-- > from && k + kMostBefore > i;) {
    const Grammemes g = t_.grammemes(k);
    if ((g & PREP) != 0) return k + 1 < i;
    if ((g & PRCL) != 0) continue;  // "в тот же день"
    if ((g & (ADJF | PRTF)) == 0 || (g & nomn) != 0 || (g & noun & cases) == 0) return false;
  }
  return false;
}

// "Ковалюк, глава союза, заявил": the name before a noun phrase is the one who is called so.
bool SubjectFinder::is_apposition(const Speaker& name, const Speaker& noun) const {
  const bool person = name.proper || is_person(t_.named, name.entity);  // "Как писала «Заря», министр заявил"
  return noun.entity == kNoIndex && (person || (name.entity != kNoIndex && !noun.animate)) &&
         name.mention.end + 2 == noun.mention.begin && t_.d.text[name.mention.end] == ',';
}

// Whether "и" alone stands between the name and the phrase of `next`: "Бозович и его коллеги", "Израиль и США".
bool SubjectFinder::is_joined_to(const Phrase& name, const Speaker& next) const {
  const bool named =
      is_person(t_.named, name.speaker.entity) || (name.speaker.entity != kNoIndex && is_place(t_.named, next.entity));
  return named && next.found && name.end + 1 < t_.size() && t_.d.is(name.end, FunctionWord::additive) &&
         t_.token(name.end + 1).begin == next.mention.begin;
}

// Records a phrase that is no subject by itself: one of several, or a name of uncertain gender; true if that settles
// the subject.
bool SubjectFinder::add_disagreeing(const Phrase& p, Grammemes verb, bool beside_cue, Candidates& found) const {
  const Speaker& s = p.speaker;
  // A surname alone may be that of another person of the family.
  const bool named = beside_cue && is_person(t_.named, s.entity) && p.chosen_nominative &&
                     s.mention.of(t_.d.text).find(' ') != std::string_view::npos;
  if (named && agrees(p, verb & ~genders) && !found.other_gender.found) found.other_gender = s;
  // "Иванов и Петров заявили", "Иванов и его семья"
  const bool one = p.nominative && (verb & plur) != 0 && (p.readings & plur) == 0;
  // "президент и главный тренер", "мэр и депутаты"
  for (const Speaker* next : {&found.strong, &found.companion})
    if (one && p.chosen_nominative && can_speak(p) && are_joined_nouns(t_, s, *next)) {
      found.strong = join_nouns(t_, s, *next);
      return true;
    }
  if (one && is_joined_to(p, found.strong)) {
    found.strong = s;
    return true;
  }
  if (one && is_joined_to(p, found.other)) found.other = s;
  if (one && s.entity != kNoIndex) {
    if (is_joined_to(p, found.companion)) ++found.joined_count;
    if (!found.joined.found || found.joined.mention.begin != s.mention.begin) ++found.joined_count;
    found.joined = s;
  } else if (one && p.chosen_nominative && s.words_end > s.words_begin && can_speak(p)) {
    found.companion = s;
  }
  return false;
}

// Records a phrase before the verb, nearest first; true if that settles the subject.
bool SubjectFinder::add(const Phrase& p, Grammemes verb, bool beside_cue, Candidates& found) const {
  const Speaker& s = p.speaker;
  if (is_owner_of_thing(t_, p, verb) || is_before_own_attribute(t_, p)) return false;
  if (!agrees(p, verb)) {
    Phrase owned = p;  // "Адвокат Биби сказал": a woman's
    if (phrases_.as_owner(owned) && agrees(owned, verb)) return add(owned, verb, beside_cue, found);
    return add_disagreeing(p, verb, beside_cue, found);
  }
  if (found.strong.found && s.mention.end < found.strong.mention.end) {
    if (is_apposition(s, found.strong)) found.strong = s;
    // "врачи и учителя", "родители и адвокат"
    const bool several = (verb & plur) != 0 && p.chosen_nominative && can_speak(p);
    if (several && are_joined_nouns(t_, s, found.strong)) found.strong = join_nouns(t_, s, found.strong);
    return true;
  }
  if (!s.found && (s.reference == Reference::none || s.reference == Reference::they)) {
    // "они"
    if (!found.strong.found) found.strong = s;
    return !found.strong.found;
  }
  // "российская сторона": with its attributes; "семья Биби" of a person.
  const bool whole = found.strong.entity == kNoIndex || (is_person(t_.named, found.strong.entity) &&
                                                         t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr);
  const bool noun = s.entity == kNoIndex || s.reference == Reference::body;
  if (found.strong.found && whole && noun && p.chosen_nominative && s.mention.end == found.strong.mention.end) {
    found.strong = s;
    return false;
  }
  const bool place = is_place(t_.named, s.entity);
  const bool named = (s.entity != kNoIndex || s.reference == Reference::pronoun) && p.chosen_nominative;
  const bool by_noun = p.chosen_nominative && ((p.readings & anim) != 0 || s.reference != Reference::none);
  if (by_noun && (verb & plur) != 0 && are_joined_nouns(t_, s, found.companion)) {
    found.strong = join_nouns(t_, s, found.companion);
    return true;
  }
  if ((named && !place) || by_noun) {
    // What is before it with the same end is its head or attribute.
    found.strong = s;
  } else if (s.entity != kNoIndex || can_speak(p)) {
    Speaker& kept = p.chosen_nominative && !place ? found.common : found.other;
    if (!kept.found || s.mention.end == kept.mention.end) kept = s;
  } else if (beside_cue && p.chosen_nominative && !found.strong.found) {
    // "Неосведомлённость говорит о том, что": a thing says nothing.
    found.strong = {};
    found.strong.reference = Reference::thing;
    found.strong.mention = s.mention;
    return true;
  }
  return false;
}

// "дипломат, который в интервью заявил": the one before the comma. Not found where the pronoun is no subject.
Speaker SubjectFinder::of_relative(TokenIndex pronoun, TokenIndex lo) const {
  const bool subject = t_.d.is(pronoun, FunctionWord::relative) && (t_.d.words.any(t_.token(pronoun).word) & nomn) != 0;
  if (!subject || pronoun <= lo || !t_.is_mark(pronoun - 1, ",")) return {};
  return antecedent_of(t_, phrases_, pronoun - 1, t_.grammemes(pronoun) & (numbers | genders), lo);
}

Speaker SubjectFinder::of_main_clause(TokenIndex participle, TokenIndex lo) const {
  constexpr Grammemes kFinite = past | pres | futr;
  if (participle <= lo || !t_.is_mark(participle - 1, ",")) return {};
  for (TokenIndex i = participle - 1; i-- > lo && i + kMostTokens > participle;) {
    if (t_.is_kind(i, TokenKind::quote_close)) {
      while (i > lo && !t_.is_kind(i, TokenKind::quote_open)) --i;
      continue;
    }
    // Another clause between them may have a subject of its own.
    if (t_.is_mark(i, ",")) return {};
    const Grammemes g = t_.grammemes(i);
    if ((g & VERB) == 0 || (g & kFinite) == 0) continue;
    Phrase p;
    const bool follows = i > lo && t_.is_kind(i - 1, TokenKind::punctuation);  // ", указал он, подчеркнув"
    if (follows && phrases_.read(i + 1, participle - 1, p) && agrees(p, g)) return p.speaker;
    return before(i, g, lo);
  }
  return {};
}

Speaker SubjectFinder::of_main_clause(const Cue& cue, TokenIndex lo) const {
  TokenIndex begin = cue.begin;  // of the relative clause
  bool relative = false;
  while (begin > lo && begin + kMostBefore > cue.begin && !t_.is_mark(begin - 1, ",")) {
    --begin;
    relative |= t_.d.is(begin, FunctionWord::relative | FunctionWord::place);
  }
  const bool oblique =
      begin > lo && relative && ((t_.grammemes(begin) & PREP) != 0 || t_.d.is(begin, FunctionWord::place));
  if (!oblique) return {};
  for (TokenIndex i = begin - 1; i-- > lo && i + kMostTokens > begin && !t_.is_kind(i, TokenKind::punctuation);) {
    const Grammemes g = t_.grammemes(i);
    constexpr Grammemes kForm = past | numbers | genders;
    if ((g & VERB) != 0) return (g & kForm) == (cue.form & kForm) ? before(i, g, lo) : Speaker{};
  }
  return {};
}

Speaker SubjectFinder::of_participle(const Cue& cue, TokenIndex lo) const {
  TokenIndex begin = cue.begin;
  while (begin > lo && (t_.grammemes(begin - 1) & (ADVB | PRCL)) != 0) --begin;
  if (begin <= lo || !t_.is_mark(begin - 1, ",")) return {};
  // By all its readings: "объявившим" is one's and several's.
  const Grammemes form = t_.d.words.any(t_.token(cue.begin).word) & (numbers | genders);
  return antecedent_of(t_, phrases_, begin - 1, form, lo);
}

// ", но сказал", "призвал суд подождать и сказал": the verb before the conjunction in the form of `verb`, whose subject
// goes on; 0: there is none.
TokenIndex SubjectFinder::verb_that_goes_on(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  constexpr Grammemes kForm = past | pres | futr | numbers | genders;
  if (end < lo + 2 || (verb & VERB) == 0 || !t_.d.is(end - 1, FunctionWord::coordination)) return 0;
  const bool comma = t_.is_mark(end - 2, ",");
  for (TokenIndex i = comma ? end - 2 : end - 1; i-- > lo && i + kMostTokens > end;) {
    if (!t_.is_kind(i, TokenKind::word) && !t_.is_kind(i, TokenKind::dash)) return 0;
    const Grammemes g = t_.grammemes(i);
    if (t_.d.is(i, FunctionWord::relative | FunctionWord::that | FunctionWord::place)) return 0;
    if ((g & VERB) != 0) return (g & kForm) == (verb & kForm) && (comma || !is_followed_by_subject(i, end)) ? i : 0;
  }
  return 0;
}

// "сказал Лесов", "сообщила мэр": a name or a noun for somebody in the nominative right behind the verb.
bool SubjectFinder::is_followed_by_subject(TokenIndex verb, TokenIndex end) const {
  if (verb > 0 && t_.is_kind(verb - 1, TokenKind::punctuation)) return true;
  Phrase p;
  if (!phrases_.read(verb + 1, end, p) || !agrees(p, t_.grammemes(verb))) return false;
  return is_person(t_.named, p.speaker.entity) || (p.readings & anim) != 0 || p.speaker.animate ||
         p.speaker.reference == Reference::pronoun;
}

Speaker SubjectFinder::before(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  if (const TokenIndex other = verb_that_goes_on(end, verb, lo); other != 0)
    if (const Speaker s = nearest_before(other, verb, lo); s.found) return s;
  return nearest_before(end, verb, lo);
}

Speaker SubjectFinder::nearest_before(TokenIndex end, Grammemes verb, TokenIndex lo) const {
  const TokenIndex from = end > lo + kMostTokens ? end - kMostTokens : lo;
  TokenIndex beside = end;  // where the words just before the verb begin: adverbs and particles are none
  while (beside > from && (t_.grammemes(beside - 1) & (ADVB | PRCL)) != 0) --beside;
  Candidates found;
  Phrase p;
  bool comma = false;  // between the token and the verb
  for (TokenIndex i = end; i-- > from;) {
    if (found.strong.found && t_.token(i).begin + kMostBytesInsidePhrase < found.strong.mention.begin) break;
    // A body between them is no subject: "который в интервью изданию заявил".
    if (!found.strong.is_settled() || is_body(t_.named, found.strong.entity))
      if (const Speaker s = of_relative(i, lo); s.found) return s;
    // "Прокурор, занятый этим делом добавил": a clause that no comma closes.
    comma |= t_.is_mark(i, ",");
    if (!comma && !found.strong.is_settled() && !found.common.found && i > lo && t_.is_mark(i - 1, ",") &&
        (t_.grammemes(i) & PRTF) != 0 && (t_.grammemes(i) & nomn) != 0)
      if (Speaker s = antecedent_of(t_, phrases_, i - 1, t_.grammemes(i) & (numbers | genders), lo); s.found) {
        if (s.entity == kNoIndex) s.reference = Reference::none;  // told by more than the noun
        return s;
      }
    if (!may_begin(i, from)) continue;
    const bool marked = at_.name_at(i) == nullptr && t_.is_kind(i, TokenKind::quote_open);
    if (phrases_.read(marked ? i + 1 : i, end, p) && add(p, verb, p.end == beside, found)) break;
  }
  if (found.strong.is_settled()) return found.strong;
  if (found.joined_count > 1) return found.joined;
  if (found.common.found) return found.common;
  if (found.other.found) return found.other;
  if (found.other_gender.found) return found.other_gender;
  if (const Speaker s = nested_name_before(beside, verb); s.found) return s;
  return participle_before(beside, verb, from);
}

// "На заседании кабинета Лесова заявила": where nobody else is the subject, the name that seemed the body's, right
// before the verb at `end`.
Speaker SubjectFinder::nested_name_before(TokenIndex end, Grammemes verb) const {
  const std::uint32_t last = end > 0 ? t_.token(end - 1).end() : 0;
  for (TokenIndex i = end; i-- > 0 && i + kMostBefore > end && t_.is_kind(i, TokenKind::word);)
    for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(i, i + 1))) {
      if (m.begin != i || m.span.end != last || m.type != EntityType::person || !is_nominative(t_, m)) continue;
      const Entity& e = t_.named.entities[m.entity];
      const Grammemes gender = e.gender == 'm' ? masc : e.gender == 'f' ? femn : masc | femn;
      if ((verb & plur) != 0 || ((verb & genders) != 0 && (verb & gender) == 0)) continue;
      return Speaker::named(m.entity, e.name, m.span);
    }
  return {};
}

// "Оставшиеся в живых утверждали": several who are told by what they did, right before the verb at `end`.
Speaker SubjectFinder::participle_before(TokenIndex end, Grammemes verb, TokenIndex from) const {
  if ((verb & plur) == 0) return {};
  for (TokenIndex i = end; i-- > from && i + kMostBefore >= end && t_.is_kind(i, TokenKind::word);) {
    const Grammemes g = t_.grammemes(i);
    if ((g & PRTF) == 0 || (g & plur) == 0 || (g & nomn) == 0) continue;
    if (i + 1 < end && (t_.grammemes(i + 1) & PREP) == 0) return {};
    Speaker s = Speaker::worded(t_.d.span_of(i, end), i, end);
    s.name = folded_space(t_.d, s.mention);
    s.plural = true;
    return s;
  }
  return {};
}

Speaker SubjectFinder::of_later_clause(TokenIndex i, TokenIndex hi) const {
  Phrase p;
  for (; i + 1 < hi; ++i) {
    if (!t_.is_mark(i, ",") || !phrases_.read(i + 1, hi, p) || !p.nominative || p.end >= hi) continue;
    const bool named = p.speaker.entity != kNoIndex || p.speaker.reference == Reference::pronoun;
    const bool verb_after = (t_.grammemes(p.end) & VERB) != 0;
    if (p.speaker.found && (named || verb_after)) return p.speaker;
  }
  return {};
}

Speaker SubjectFinder::before_dash(TokenIndex dash, TokenIndex lo) const {
  Phrase p;
  Speaker longest;
  for (TokenIndex i = dash; i-- > lo && i + kMostTokens > dash && t_.is_kind(i, TokenKind::word);)
    if (phrases_.read(i, dash, p) && p.end == dash && p.nominative) longest = p.speaker;
  return longest;
}

}  // namespace newsx
