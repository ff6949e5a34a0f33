#include "speech/phrase_parts.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

constexpr TokenIndex kMostAttributes = 5;
constexpr TokenIndex kLongestTail = 10;
constexpr TokenIndex kLongestDescription = 14;
constexpr TokenIndex kMostBetweenPostAndName = 12;
constexpr int kMostInName = 4;  // words of a medium's name in marks

bool is_base_form(const SpeechText& t, const NameMention& name) { return name.span.of(t.d.text) == name.base; }

// Of a person's name: its last word, the surname.
Grammemes readings_of_surname(const SpeechText& t, const NameMention& name) {
  return t.d.words.any(t.token(name.end - 1).word);
}

}  // namespace

TokenIndex attributes_end(const SpeechText& t, TokenIndex i, TokenIndex hi) {
  TokenIndex head = i;
  for (; head < hi && head < i + kMostAttributes && t.is_kind(head, TokenKind::word); ++head) {
    if (t.d.is(head, FunctionWord::possessive)) continue;
    const bool attribute = (t.grammemes(head) & (ADJF | PRTF | NUMR)) != 0 || (head == i && is_counting(t, i));
    if (!attribute || t.d.is(head, FunctionWord::relative)) break;
  }
  return head;
}

namespace {

// "в экстренных службах": the noun for a body that a phrase has as its head; `hi` where it has another.
TokenIndex body_noun(const SpeechText& t, TokenIndex i, TokenIndex hi) {
  const TokenIndex head = attributes_end(t, i, hi);
  const bool body = head < hi && t.lexicon.referent(t.d.reading(head).lemma, Referent::Kind::body) != nullptr;
  return body ? head : hi;
}

// Whether "и" joins two things in the genitive: not persons, who may be speakers of their own.
bool is_joined_genitive(const SpeechText& t, const NamePositions& at, TokenIndex additive) {
  const Grammemes before = t.grammemes(additive - 1);
  if ((before & gent) == 0 || (before & NOUN) == 0 || (before & anim) != 0) return false;
  const bool post = at.post_at(additive + 1) != nullptr && (t.grammemes(additive + 1) & anim) != 0;
  if (at.name_at(additive + 1) != nullptr || post) return false;
  const TokenIndex head = attributes_end(t, additive + 1, additive + 4);
  // "экономики и энергетики": those of power stations, too
  const auto is_thing = [](const Analysis& a) {
    const Grammemes g = a.reading.grammemes;
    return (g & NOUN) != 0 && (g & gent) != 0 && (g & anim) == 0;
  };
  return t.is_kind(head, TokenKind::word) && std::ranges::any_of(t.d.analyses(head), is_thing);
}

// "СИЗО", no name.
bool is_abbreviation(const SpeechText& t, TokenIndex i) {
  return t.is_kind(i, TokenKind::word) && t.token(i).shape == Shape::upper && t.token(i).has(token_flag::cyrillic);
}

// The end of "«Зари»" at `i`, which belongs to the head before it; 0: "сказал министр «Заре»" names whom.
TokenIndex marks_of_owner(const SpeechText& t, const NamePositions& at, TokenIndex i, bool preposition) {
  const NameMention* name = name_in_marks(t, at, i);
  const bool of_source = i > 0 && t.lexicon.is_source(t.d.reading(i - 1).lemma);  // "источник «Ъ»"
  if (name == nullptr) {
    const TokenIndex close = t.close_of(i);
    const bool title = t.is_kind(i + 1, TokenKind::word) && t.token(i + 1).shape != Shape::lower;
    return of_source && title && close > i && t.words_in(i, close) <= kMostInName ? close + 1 : 0;
  }
  const TokenIndex first = name->begin == i ? i + 1 : name->begin;
  const Grammemes g = t.d.words.any(t.token(first).word);
  const bool genitive = (g & gent) != 0 && !is_base_form(t, *name);
  return preposition || genitive || of_source ? t.close_of(i) + 1 : 0;
}

}  // namespace

const NameMention* name_in_marks(const SpeechText& t, const NamePositions& at, TokenIndex i) {
  if (!t.is_kind(i, TokenKind::quote_open)) return nullptr;
  const NameMention* name = at.name_at(i) != nullptr ? at.name_at(i) : at.name_at(i + 1);
  const TokenIndex close = t.close_of(i);
  return name != nullptr && close > i && name->end <= close + 1 && name->end >= close ? name : nullptr;
}

TokenIndex number_end(const SpeechText& t, TokenIndex i, TokenIndex hi) {
  const bool label = t.d.is(i, FunctionWord::item_label | FunctionWord::before_number) && (t.grammemes(i) & PREP) == 0;
  return label && i + 1 < hi && t.is_kind(i + 1, TokenKind::number) ? i + 2 : i + 1;
}

bool is_by_noun_in_nominative(const SpeechText& t, const NameMention& name) {
  return name.type == EntityType::organization && t.token(name.begin).shape == Shape::lower &&
         (t.d.words.any(t.token(name.begin).word) & cases) == nomn;
}

// "на заседании совета | Минфин сообщил": a body whose name would have another ending in the genitive. Not so "в
// заявлении компании Заря".
bool is_undoubted_nominative(const SpeechText& t, const NameMention& name) {
  const Token& first = t.token(name.begin);
  if (name.type != EntityType::organization || name.end != name.begin + 1 || !first.has(token_flag::cyrillic) ||
      first.shape != Shape::title || (t.grammemes(name.begin) & nomn) == 0)
    return false;
  const Referent* noun =
      name.begin > 0 ? t.lexicon.referent(t.d.reading(name.begin - 1).lemma, Referent::Kind::body) : nullptr;
  if (noun != nullptr && noun->fits != "-") return false;
  const auto readings = t.d.analyses(name.begin);
  return std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.reading.grammemes & inan) != 0 && (a.reading.grammemes & gent) != 0;
  });
}

// "в мэрии | газете «Заря» сообщили": a body by a noun in the dative alone.
bool is_addressee(const SpeechText& t, const NameMention& name) {
  const Grammemes any = t.d.words.any(t.token(name.begin).word);
  return name.type == EntityType::organization && t.token(name.begin).shape == Shape::lower && (any & NOUN) != 0 &&
         (any & datv) != 0 && (any & gent) == 0;
}

TokenIndex tail_end(const SpeechText& t, const NamePositions& at, TokenIndex i, TokenIndex hi) {
  TokenIndex end = i;
  bool medium = false;  // a name in Latin letters right before `end`
  while (end < hi && end < i + kLongestTail) {
    const bool preposition = end == i && t.d.is(end, FunctionWord::affiliation);
    const TokenIndex k = preposition ? end + 1 : end;
    if (k < hi && t.is_kind(k, TokenKind::quote_open)) {
      const TokenIndex close = marks_of_owner(t, at, k, preposition);
      if (close == 0 || close > hi) break;
      end = close;
      continue;
    }
    if (k >= hi || !t.is_kind(k, TokenKind::word)) break;
    if (const TokenIndex next = number_end(t, k, hi); next > k + 1) {
      end = next;
      continue;
    }
    const NameMention* name = at.name_at(k);
    // "источник в правительстве", not "в среду", "в интервью"
    if (preposition && name == nullptr && t.d.is(end, FunctionWord::inside)) {
      if ((t.grammemes(k) & Apro) != 0) break;  // "в своём канале": where it was said
      const TokenIndex body = body_noun(t, k, hi);
      if (body == hi) break;
      end = body + 1;
      continue;
    }
    if (name != nullptr) {
      // A name in the nominative begins something else.
      // "по данным следствия Ахмад Лесави": the given name shows it where the surname is not declined.
      const bool given = name->end > name->begin + 1 && (t.d.words.any(t.token(name->begin).word) & gent) == 0;
      const bool nominative = name->type == EntityType::person && is_base_form(t, *name) &&
                              (given || (readings_of_surname(t, *name) & gent) == 0);
      const bool other = nominative || is_by_noun_in_nominative(t, *name) || is_undoubted_nominative(t, *name) ||
                         is_addressee(t, *name);
      if (other && !preposition) break;
      // "спросил корреспондент «Зари» Ивана Лесова": a medium is nobody's.
      if (name->type == EntityType::person && medium && (t.grammemes(i - 1) & nomn) != 0) break;
      medium = name->type == EntityType::organization && !t.token(k).has(token_flag::cyrillic);
      end = name->end;
      continue;
    }
    // "департамента транспорта и дорог"
    if ((end > i || (i > 0 && at.is_inside(i - 1))) && t.d.is(k, FunctionWord::additive) && k + 1 < hi &&
        is_joined_genitive(t, at, k)) {
      end = k + 1;
      continue;
    }
    // "офис премьера": read as a first night
    const bool post = at.post_at(k) != nullptr && (t.d.words.any(t.token(k).word) & gent) != 0;
    // "по словам мэра его откроют": whose something is, with no noun behind it
    if (t.d.is(k, FunctionWord::possessive) && (k + 1 == hi || (t.grammemes(k + 1) & gent) == 0)) break;
    const Grammemes g = t.grammemes(k);
    // "создатели этого союза"
    const bool pronoun = (t.d.words.any(t.token(k).word) & Apro) != 0 && k + 1 < hi &&
                         (t.grammemes(k + 1) & (NOUN | ADJF)) != 0 && (t.grammemes(k + 1) & gent) != 0;
    const bool genitive =
        post || ((g & gent) != 0 && ((g & (NOUN | ADJF | PRTF)) != 0 || (pronoun && (g & NPRO) != 0)));
    if (!genitive && !preposition && !is_abbreviation(t, k)) break;
    end = k + 1;
  }
  return std::min(end, hi);
}

TokenIndex description_end(const SpeechText& t, TokenIndex i, TokenIndex hi) {
  if (i + 3 >= hi || !t.is_mark(i, ",") || t.d.is(i + 1, FunctionWord::relative)) return i;
  const Grammemes first = t.d.words.any(t.token(i + 1).word);
  const bool adjective = (first & ADJF) != 0 && (t.grammemes(i + 2) & PREP) != 0;
  if (!adjective && (t.grammemes(i + 1) & PRTF) == 0) return i;
  for (TokenIndex k = i + 1; k < hi && k < i + kLongestDescription; ++k) {
    if (t.is_mark(k, ",") || t.is_mark(k, ".") || t.is_kind(k, TokenKind::dash)) return k;
    if ((t.grammemes(k) & VERB) != 0 || t.d.is(k, FunctionWord::that)) return i;
    if (k + 1 == hi) return hi;
  }
  return i;
}

bool is_counting(const SpeechText& t, TokenIndex i) {
  const Grammemes g = t.grammemes(i);
  if ((g & NUMR) != 0) return (g & (nomn | accs)) != 0;
  // "несколько компаний", which is an adverb elsewhere
  const bool may_count = (g & ADVB) != 0 && (t.d.words.any(t.token(i).word) & NUMR) != 0;
  if (!may_count || i + 1 >= t.size()) return false;
  const Grammemes next = t.grammemes(i + 1);
  if ((next & gent) != 0) return (next & plur) != 0;
  // "Несколько членов совета заявили": read as an accusative
  constexpr Grammemes kPersons = NOUN | anim | plur;
  return (next & kPersons) == kPersons && (t.d.words.any(t.token(i + 1).word) & gent) != 0;
}

const NameMention* name_behind(const SpeechText& t, const NamePositions& at, TokenIndex i, TokenIndex hi) {
  const NameMention* surname = nullptr;  // "куратор музея По в Озёрске Джефф Лесов": whose museum it is
  for (const TokenIndex limit = std::min(hi, i + kMostBetweenPostAndName); i < limit; ++i) {
    const NameMention* person = at.person_at(i);
    if (const TokenIndex close = t.close_of(i); close > i && person == nullptr) {
      i = close;
      continue;
    }
    const Token& token = t.token(i);
    if (token.has(token_flag::sentence_start) || token.kind == TokenKind::dash) return surname;
    if (token.kind == TokenKind::punctuation && (surname != nullptr || !t.is_mark(i, ","))) return surname;
    if (t.is_mark(i, ",") && at.post_at(i + 1) != nullptr) return nullptr;  // somebody else's post
    if ((t.grammemes(i) & VERB) != 0 || t.d.is(i, FunctionWord::that | FunctionWord::additive)) return surname;
    if (person == nullptr) continue;
    if (person->kind != MentionKind::name || !is_base_form(t, *person)) return surname;
    const bool owner = person->end == i + 1 && (t.grammemes(i - 1) & NOUN) != 0 && (t.grammemes(i - 1) & gent) != 0;
    if (!owner || surname != nullptr) return surname == nullptr || person->end > i + 1 ? person : surname;
    surname = person;
  }
  return surname;
}

bool is_in_case(const SpeechText& t, const NameMention& name, Grammemes wanted) {
  const Grammemes of_name = (is_base_form(t, name) ? nomn : Grammemes{0}) | (readings_of_surname(t, name) & cases);
  return of_name == 0 || (of_name & wanted & cases) != 0;
}

bool is_capitalized_noun(const SpeechText& t, TokenIndex i) {
  if (t.token(i).shape != Shape::title || t.token(i).has(token_flag::sentence_start) || i == 0) return false;
  if (!t.is_kind(i - 1, TokenKind::word) || t.token(i - 1).shape == Shape::upper) return false;
  const Reading& r = t.d.reading(i).reading;
  constexpr Grammemes kNames = Geox | Name | Surn | Patr;
  return (r.grammemes & (NOUN | inan)) == (NOUN | inan) && r.origin != Origin::ending &&
         (t.d.words.any(t.token(i).word) & kNames) == 0;
}

bool is_nominative(const SpeechText& t, const NameMention& name) {
  if (is_base_form(t, name)) return true;
  std::string_view base = name.base;
  for (TokenIndex i = name.begin; i < name.end; ++i) {
    const std::string_view word = t.d.text_of(i);
    const std::size_t space = base.find(' ');
    const std::string_view as_base = base.substr(0, space);
    const bool inflected = word.size() > as_base.size() && word.starts_with(as_base);  // "Джонса" of "Джонс"
    // "внук Дубравы": the nominative of several is no one's name.
    const bool one = (t.grammemes(i) & nomn) != 0 && (t.grammemes(i) & numbers) != plur;
    if (as_base != word && (inflected || !one)) return false;
    base = space == std::string_view::npos ? std::string_view{} : base.substr(space + 1);
  }
  return true;
}

}  // namespace newsx
