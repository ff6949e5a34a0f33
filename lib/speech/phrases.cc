#include "speech/phrases.h"

#include <algorithm>

#include "names/canonical.h"
#include "reading/folded_space.h"
#include "speech/entity_kinds.h"
#include "speech/noun_reference.h"
#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kMostPostsInRow = 4;

bool has_nominative(std::span<const Analysis> readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return (a.reading.grammemes & nomn) != 0; });
}

// By the reading in context; words that are not in the dictionary pass.
bool is_chosen_nominative(const SpeechText& t, TokenIndex i) {
  return (t.grammemes(i) & nomn) != 0 || t.d.reading(i).reading.origin != Origin::dictionary;
}

Grammemes all_readings(const SpeechText& t, TokenIndex i) { return t.d.words.any(t.token(i).word); }

// Posts are persons', whatever word they begin with ("польские врачи"), and used of both genders.
Grammemes readings_of_post(const SpeechText& t, const RoleMention& post) {
  return all_readings(t, post.begin) | anim | (post.gender != 0 ? femn | masc : Grammemes{0});
}

Grammemes oblique_cases_of_one(const SpeechText& t, TokenIndex i) {
  Grammemes found = 0;
  for (const Analysis& a : t.d.analyses(i))
    if ((a.reading.grammemes & sing) != 0) found |= a.reading.grammemes & cases & ~nomn;
  return found;
}

// Whether the attribute at `i` may agree with the noun at `head`: "Позднее" of "Позднее неназванный министр" is none.
bool may_be_attribute(const SpeechText& t, TokenIndex i, TokenIndex head) {
  const Grammemes attribute = t.grammemes(i);
  if ((attribute & (ADJF | PRTF)) == 0 || (attribute & neut) == 0 || (attribute & sing) == 0) return true;
  const Grammemes noun = all_readings(t, head) & genders;
  return noun == 0 || (noun & all_readings(t, i) & genders) != 0;
}

// "одного из участников" in the nominative.
std::string_view base_of_part(const SpeechText& t, TokenIndex i, Span part) {
  const Grammemes g = t.grammemes(i);
  // "одного из советников": a man's rather than a thing's
  const Grammemes gender = (g & femn) != 0 ? femn : masc;
  const std::string_view first =
      t.d.form(i, t.d.reading(i), nomn | (g & numbers) | ((g & sing) != 0 ? gender : Grammemes{0}));
  if (first.empty()) return folded_space(t.d, part);
  std::string base(first);
  base += folded_space(t.d, {t.token(i).end(), part.end});
  return t.d.store(base);
}

bool is_in_base_form(const SpeechText& t, TokenIndex i) { return t.d.folded(i) == t.d.reading(i).lemma; }

// "дежурный", "больной": an adjective that is a noun for a person.
bool stands_for_person(const SpeechText& t, TokenIndex i) {
  return (t.grammemes(i) & ADJF) != 0 && t.lexicon.referent(t.d.reading(i).lemma, Referent::Kind::person) != nullptr;
}

// "знакомый с планом", "близкий к послу": what makes somebody a source.
bool is_insider(const SpeechText& t, TokenIndex i) {
  const Referent* r = (t.grammemes(i) & ADJF) != 0 ? t.lexicon.referent(t.d.reading(i).lemma) : nullptr;
  return r != nullptr && (r->kind == Referent::Kind::stranger || r->fits == "-");
}

Speaker worded(const SpeechText& t, TokenIndex begin, TokenIndex end) {
  return Speaker::worded(t.d.span_of(begin, end), begin, end);
}

}  // namespace

bool PhraseReader::read(TokenIndex i, TokenIndex hi, Phrase& out) const {
  if (i >= hi) return false;
  const TokenKind kind = t_.token(i).kind;
  if (kind != TokenKind::word && kind != TokenKind::quote_open && kind != TokenKind::number) return false;
  out = Phrase{};
  out.begin = i;
  if (const RoleMention* post = at_.post_at(i)) return read_post(*post, hi, out);
  if (const NameMention* name = at_.name_at(i); name != nullptr && read_name(*name, out)) {
    add_owner(*name, hi, out);
    return true;
  }
  if (read_counted(i, hi, out)) return true;
  if (kind != TokenKind::word) return false;
  return read_pronoun(i, out) || read_part(i, hi, out) || read_noun(i, hi, out);
}

bool PhraseReader::name_at(TokenIndex i, TokenIndex hi, Phrase& out) const {
  return i < hi && at_.name_at(i) != nullptr && read(i, hi, out);
}

bool PhraseReader::read_name(const NameMention& name, Phrase& out) const {
  if (name.kind == MentionKind::adjective || name.kind == MentionKind::demonym) return false;
  const Entity& entity = t_.named.entities[name.entity];
  out.end = name.end;
  out.speaker = Speaker::named(name.entity, entity.name, name.span);
  if (name.type == EntityType::person) {
    out.nominative = is_nominative(t_, name);
    out.readings = sing | nomn | (entity.gender == 'm' ? masc : entity.gender == 'f' ? femn : masc | femn);
  } else {
    out.readings = all_readings(t_, name.begin);
    // An abbreviation has no gender of its own: "ИГ заявило".
    if (t_.token(name.begin).shape == Shape::upper) out.readings |= genders | sing;
    // "Пояснили «Ъ» в комитете", "сообщили ZARYA.RU в комитете": a name that no dictionary has is no plural.
    const bool foreign = !t_.token(name.begin).has(token_flag::cyrillic);
    const bool in_marks = name.begin > 0 && t_.is_kind(name.begin - 1, TokenKind::quote_open);
    if ((out.readings & numbers) == 0 && (foreign || in_marks)) out.readings |= sing;
    out.nominative =
        (out.readings & nomn) != 0 || (out.readings & cases) == 0 || name.base.starts_with(t_.d.text_of(name.begin));
    // A body by its common noun alone, or with its country: "американское ведомство".
    const bool noun = name.type == EntityType::organization && name.kind == MentionKind::generic;
    const bool of_country = name.end > name.begin + 1 && !entity.country.empty();
    const std::string_view lemma = t_.d.reading(name.end - 1).lemma;
    const Referent* r = noun ? t_.lexicon.referent(lemma, Referent::Kind::body) : nullptr;
    if (r != nullptr && (name.end == name.begin + 1 || of_country)) {
      out.speaker.reference = Reference::body;
      out.speaker.described = of_country;
      out.speaker.fits = r->fits;
      out.speaker.lemma = lemma;
    }
  }
  out.chosen_nominative = out.nominative;
  return true;
}

// A body by its common noun that the text names nowhere.
bool PhraseReader::is_unnamed(const NameMention& body) const {
  return body.type == EntityType::organization && body.kind == MentionKind::generic &&
         t_.named.entities[body.entity].name.size() == body.base.size();
}

// "Прокуратура города", "мэрия Озёрска": whose body it is, behind its common noun.
void PhraseReader::add_owner(const NameMention& body, TokenIndex hi, Phrase& out) const {
  if (!is_unnamed(body)) return;
  // "следствие Лесова": whom it is about; not "мэрия Озёрска", unknown as the town may be
  if (at_.person_at(body.end) != nullptr && (t_.grammemes(body.end) & Geox) == 0) return;
  const TokenIndex end = tail_end(t_, at_, body.end, hi);
  if (end == body.end) return;
  out.end = end;
  out.speaker.name = {};
  out.speaker.words_begin = body.begin;
  out.speaker.words_end = end;
  out.speaker.mention = t_.d.span_of(body.begin, end);
}

// A post, with the name after it.
bool PhraseReader::read_post(const RoleMention& post, TokenIndex hi, Phrase& out) const {
  if (const NameMention* holder = holder_of(post, hi))
    read_post_and_holder(post, *holder, hi, out);
  else
    read_post_alone(post, hi, out);
  return true;
}

// The name right after the post, or after several in a row and in one case ("корреспонденту РБК экономист Лесов"); of
// "помощник Джейн Смит Джон Браун" the second one has the post. nullptr: none.
const NameMention* PhraseReader::holder_of(const RoleMention& post, TokenIndex hi) const {
  TokenIndex next = post.end;
  for (int row = 0; row < kMostPostsInRow && next < hi && at_.post_at(next) != nullptr; ++row) {
    if ((all_readings(t_, post.begin) & all_readings(t_, next) & cases) == 0) return nullptr;
    next = at_.post_at(next)->end;
  }
  const NameMention* first = next < hi ? at_.person_at(next) : nullptr;
  if (first == nullptr || first->end >= hi) return first;
  const NameMention* second = at_.person_at(first->end);
  return second != nullptr ? second : first;
}

void PhraseReader::read_post_and_holder(const RoleMention& post, const NameMention& holder, TokenIndex hi,
                                        Phrase& out) const {
  const bool chosen = is_chosen_nominative(t_, post.begin);
  read_name(holder, out);
  const bool joined = out.end < hi && (t_.d.is(out.end, FunctionWord::additive) || t_.is_mark(out.end, ","));
  // "внук Дубравы": not as the surname is known from elsewhere; "его директора Хмары": both in one case.
  const std::string_view surname = t_.named.entities[holder.entity].surname;
  const bool inflected = holder.end == holder.begin + 1 && !surname.empty() && holder.span.of(t_.d.text) != surname;
  const bool in_base_form = is_in_base_form(t_, post.begin);  // "пресс-агент Лесова"
  const bool same_case =
      !post.relation && !in_base_form && is_in_case(t_, holder, oblique_cases_of_one(t_, post.begin));
  const bool in_another_case = (!out.nominative && !same_case) || (post.relation && inflected);
  const bool is_owner = in_another_case || (post.plural && !joined && !same_case);
  if (is_owner && (in_base_form || (t_.grammemes(post.begin) & nomn) != 0)) {
    // "внук Тукмакова": the name is whose, not who.
    out.readings = readings_of_post(t_, post);
    out.set_nominative(true, true);
    out.speaker = worded(t_, post.begin, out.end);
    out.speaker.animate = !post.plural;
    return;
  }
  out.speaker.words_begin = post.begin;
  out.speaker.words_end = out.end;
  out.nominative = out.nominative && has_nominative(t_.d.analyses(post.begin));
  out.chosen_nominative = out.nominative && chosen;
  if (out.nominative && !post.plural && holder.end == holder.begin + 1)
    out.of_post = all_readings(t_, post.begin) | anim;
}

bool PhraseReader::as_owner(Phrase& p) const {
  if (p.of_post == 0) return false;
  p.readings = p.of_post;
  p.speaker = worded(t_, p.begin, p.end);
  p.speaker.animate = true;
  p.of_post = 0;
  return true;
}

// "Написал глава региона в Telegram": where he wrote it.
bool PhraseReader::is_before_platform(TokenIndex i, TokenIndex hi) const {
  const NameMention* name = i + 1 < hi && t_.d.is(i, FunctionWord::inside) ? at_.name_at(i + 1) : nullptr;
  return name != nullptr && name->type == EntityType::organization && !t_.token(i + 1).has(token_flag::cyrillic);
}

void PhraseReader::read_post_alone(const RoleMention& post, TokenIndex hi, Phrase& out) const {
  const bool chosen = is_chosen_nominative(t_, post.begin);
  out.end = post.end;
  out.set_nominative(has_nominative(t_.d.analyses(post.begin)), chosen);
  out.readings = readings_of_post(t_, post);
  if (post.entity != kNoIndex) {
    out.speaker = Speaker::named(post.entity, t_.named.entities[post.entity].name, post.span);
    if (post.stands_alone()) out.speaker.post = &post;
    out.speaker.words_begin = post.begin;
    out.speaker.words_end = tail_end(t_, at_, post.end, hi);
    return;
  }
  const NameMention* name = chosen && !post.plural ? name_behind(t_, at_, post.end, hi) : nullptr;
  if (name != nullptr) {
    const Grammemes of_post = out.readings;
    read_name(*name, out);
    out.set_nominative(true, true);
    out.readings |= of_post & numbers;
    return;
  }
  out.end = is_before_platform(post.end, hi) ? post.end : tail_end(t_, at_, post.end, hi);
  out.speaker = worded(t_, post.begin, out.end);
  out.speaker.lemma = post.title;
  out.speaker.plural = post.plural;
  if (t_.lexicon.referent(post.title, Referent::Kind::source) != nullptr) describe(post.begin, hi, out);
  // "чиновник, знакомый с планом,": somebody whom the text names nowhere
  if (out.end + 1 < hi && t_.is_mark(out.end, ",") && is_insider(t_, out.end + 1)) {
    describe(post.begin, hi, out);
    out.speaker.animate = !post.plural;
    return;
  }
  if (post.plural) return;
  const bool name_in_marks = out.end < hi && t_.is_kind(out.end, TokenKind::quote_open);
  // "Слова министра РИА Новости": whose post it seems to be is past `hi`, and is not.
  const bool whole = post.end <= hi;
  const bool bare = (post.of.empty() || !whole) && out.end == std::min(post.end, hi) && !name_in_marks;
  set_reference(t_, at_, post.begin, {bare, true}, out);
  // "Слова политика": read as the noun "политика", which says nothing of the politician's gender.
  if (!post.title.starts_with(t_.d.reading(post.begin).lemma)) out.speaker.gender = out.speaker.likely = '\0';
  const bool body = out.speaker.reference == Reference::body || !out.speaker.fits.empty();
  if (!bare && !body && out.speaker.of == kNoIndex) {
    // "Бывший руководитель МИД Литвы": whoever has that post in the text.
    out.speaker.reference = Reference::person;
    out.speaker.described = true;
    out.speaker.post = &post;
  }
  if (out.speaker.reference == Reference::person && out.speaker.fits.empty() && post.cls != "other")
    out.speaker.fits = post.cls;
}

bool PhraseReader::read_pronoun(TokenIndex i, Phrase& out) const {
  const Document& d = t_.d;
  // "тот ответил", not "тот министр"
  const bool latter = d.is(i, FunctionWord::latter) && i + 1 < t_.size() && (t_.grammemes(i + 1) & VERB) != 0;
  if (!latter && !d.is(i, FunctionWord::personal)) return false;
  const char gender = d.is(i, FunctionWord::masculine) ? 'm' : d.is(i, FunctionWord::feminine) ? 'f' : '\0';
  out.end = i + 1;
  out.set_nominative(true, true);
  out.readings = nomn | (d.is(i, FunctionWord::plural) ? plur : sing) |
                 (gender == 'm'   ? masc
                  : gender == 'f' ? femn
                                  : Grammemes{0});
  out.speaker.mention = d.span_of(i, i + 1);
  if (d.is(i, FunctionWord::plural) && !d.is(i, FunctionWord::first_person)) out.speaker.reference = Reference::they;
  if (gender == 0) return true;  // the author or "они": nobody by name
  out.speaker.found = true;
  out.speaker.name = d.text_of(i);
  out.speaker.reference = Reference::pronoun;
  out.speaker.gender = gender;
  out.speaker.other = latter;
  return true;
}

// "одна из них", "кто-то из жильцов", "двое из задержанных": as worded.
bool PhraseReader::read_part(TokenIndex i, TokenIndex hi, Phrase& out) const {
  if (i + 2 >= hi || !t_.d.is(i + 1, FunctionWord::out_of)) return false;
  const Grammemes g = all_readings(t_, i);
  const bool group = t_.lexicon.referent(t_.d.reading(i).lemma, Referent::Kind::group) != nullptr;
  if ((g & (NUMR | Apro | NPRO | ADJF)) == 0 && !group) return false;
  out.set_nominative((g & nomn) != 0, (g & nomn) != 0);
  out.readings = g;
  out.end = std::max(tail_end(t_, at_, i + 2, hi), std::min<TokenIndex>(hi, i + 3));
  // "один из собеседников газеты в мэрии", "один из дипломатов, близких к послу,"
  if (t_.lexicon.is_source(t_.d.reading(i + 2).lemma) && out.end + 1 < hi && t_.d.is(out.end, FunctionWord::inside))
    out.end = tail_end(t_, at_, out.end, hi);
  out.end = description_end(t_, out.end, hi);
  out.speaker = worded(t_, i, out.end);
  const TokenIndex head = attributes_end(t_, i + 2, out.end);
  // who may be "он" later; "один из них" is somebody
  const bool somebody = head < out.end && (t_.grammemes(head) & (anim | NPRO)) != 0;
  out.speaker.animate = (g & plur) == 0 && somebody;
  out.speaker.name =
      out.nominative ? folded_space(t_.d, out.speaker.mention) : base_of_part(t_, i, out.speaker.mention);
  return true;
}

// "бывший министр Анна Озерова", "дипломатический источник": attributes before a name or post at `head`.
bool PhraseReader::read_attributed(TokenIndex head, TokenIndex hi, Phrase& out) const {
  const TokenIndex first = out.begin;
  if (const NameMention* name = at_.name_at(head); name != nullptr && read_name(*name, out)) {
    const bool owned = t_.d.is(first, FunctionWord::possessive);
    if (is_unnamed(*name) && !owned && !keeps_reference(t_, first)) {  // "местная полиция"
      out.speaker.name = {};
      out.speaker.words_begin = first;
      out.speaker.words_end = out.end;
      out.speaker.mention = t_.d.span_of(first, out.end);
    }
    return true;
  }
  const RoleMention* post = at_.post_at(head);
  if (post == nullptr) return false;
  read_post(*post, hi, out);
  if (post->stands_alone() && is_stranger(t_, first)) {
    out.end = description_end(t_, out.end, hi);
    out.speaker = worded(t_, first, out.end);
    out.speaker.animate = !post->plural;
    out.speaker.plural = post->plural;
    return true;
  }
  if (out.speaker.entity != kNoIndex) return true;
  const bool counted = is_counting(t_, first);
  if (counted) {
    out.set_nominative(true, true);
    out.readings |= plur | nomn;
    out.speaker.plural = true;
  }
  // The attributes say more of whom, but for "сам политик".
  if (head == first + 1 && keeps_reference(t_, first)) return true;
  if (out.speaker.reference == Reference::none || out.speaker.reference == Reference::person) {
    const std::string_view fits = out.speaker.fits;
    set_reference(t_, at_, head, {false, true}, out);
    if (out.speaker.fits.empty()) out.speaker.fits = fits;
  }
  out.speaker.words_begin = first;
  out.speaker.mention = t_.d.span_of(first, out.end);
  if (counted) out.speaker.name = folded_space(t_.d, out.speaker.mention);
  return true;
}

// "Многие считают": nobody that the text names.
bool PhraseReader::read_group(TokenIndex i, Phrase& out) const {
  if (t_.lexicon.referent(t_.d.folded(i), Referent::Kind::group) == nullptr) return false;
  out.end = i + 1;
  out.readings = t_.grammemes(i);
  out.set_nominative((out.readings & nomn) != 0, (out.readings & nomn) != 0);
  out.speaker.mention = t_.d.span_of(i, i + 1);
  return true;
}

// "агентство ТАСС", "муж Анны Озеровой Иван Тукмаков": the name beside the noun at `head`, whose phrase `out` is.
bool PhraseReader::read_apposition(TokenIndex head, TokenIndex hi, Phrase& out) const {
  const TokenIndex next = head + 1;
  const NameMention* beside = next < hi ? at_.name_at(next) : nullptr;
  const bool oblique = (t_.grammemes(head) & nomn) == 0;
  if (beside != nullptr && oblique && is_by_noun_in_nominative(t_, *beside)) return false;
  if (beside != nullptr && is_media_body(t_.named, beside->entity)) {
    // "на страницах издания «Заря»": the noun has the case.
    const bool nominative = out.nominative, chosen = out.chosen_nominative;
    const bool name = read_name(*beside, out);
    out.nominative = nominative && out.nominative;
    out.chosen_nominative = chosen && out.chosen_nominative;
    return name;
  }
  if ((out.readings & anim) == 0) return false;
  const Grammemes noun = t_.grammemes(head) | (out.readings & nomn);
  for (const TokenIndex i : {next, tail_end(t_, at_, next, hi)}) {
    const NameMention* name = i < hi ? at_.person_at(i) : nullptr;
    if (name == nullptr || !is_in_case(t_, *name, noun)) continue;
    // "сосед Лесова", "пресс-агент Ивана Лесова": whose he is
    if (out.chosen_nominative && !is_nominative(t_, *name)) continue;
    // "Прислуга Ветрова": hers is not a man's name.
    const bool alone = name->end == name->begin + 1;
    if (alone && (out.readings & genders) == femn && t_.named.entities[name->entity].gender == 'm') continue;
    const bool nominative = out.nominative, chosen = out.chosen_nominative;
    read_name(*name, out);
    out.nominative = nominative && out.nominative;
    out.chosen_nominative = chosen && out.nominative;
    return true;
  }
  return false;
}

// "Собеседник агентства в полиции", "источник, близкий к правительству": all the words that say which.
void PhraseReader::describe(TokenIndex begin, TokenIndex hi, Phrase& out) const {
  TokenIndex end = out.end;
  if (end + 1 < hi && t_.d.is(end, FunctionWord::inside)) end = tail_end(t_, at_, end, hi);
  end = description_end(t_, end, hi);
  if (end == out.end) return;
  out.end = end;
  out.speaker.words_end = end;
  out.speaker.mention = t_.d.span_of(begin, end);
}

// "52% респондентов", "11 послов", "более ста жителей": as worded.
bool PhraseReader::read_counted(TokenIndex i, TokenIndex hi, Phrase& out) const {
  const bool inexact = t_.d.is(i, FunctionWord::approximate);
  const TokenIndex number = inexact ? i + 1 : i;
  if (number >= hi || (i > 0 && t_.d.is(i - 1, FunctionWord::before_number))) return false;
  const bool in_words = inexact && (all_readings(t_, number) & NUMR) != 0;
  if (!t_.is_kind(number, TokenKind::number) && !in_words) return false;
  const TokenIndex first = t_.is_mark(number + 1, "%") ? number + 2 : number + 1;
  const TokenIndex head = attributes_end(t_, first, hi);
  // "менее 3 % считают": of whom was said before
  const bool share = first == number + 2 && first >= hi;
  if (share) {
    out.end = first;
    out.set_nominative(true, true);
    out.readings = nomn | plur | anim;
    out.speaker = worded(t_, i, out.end);
    out.speaker.name = folded_space(t_.d, out.speaker.mention);
    out.speaker.plural = true;
    return true;
  }
  if (head >= hi || !t_.is_kind(head, TokenKind::word)) return false;
  const Grammemes g = t_.grammemes(head);
  const bool several = (g & NOUN) != 0 && (g & gent) != 0 && (g & anim) != 0;
  if (!several) return false;
  out.end = tail_end(t_, at_, head + 1, hi);
  out.set_nominative(true, true);
  // "Более 20 депутатов заявили", "заявило"
  out.readings = nomn | plur | anim | (inexact ? sing | neut : Grammemes{0});
  out.speaker = worded(t_, i, out.end);
  out.speaker.name = folded_space(t_.d, out.speaker.mention);
  out.speaker.lemma = t_.d.reading(head).lemma;
  out.speaker.plural = true;
  return true;
}

// The head of the noun phrase that starts at `i`: behind its attributes, or the last of them if it stands for a person:
// "дежурный сказал".
TokenIndex PhraseReader::noun_at(TokenIndex i, TokenIndex hi) const {
  const TokenIndex head = attributes_end(t_, i, hi);
  if (head == i || !stands_for_person(t_, head - 1)) return head;
  // "знакомый Лесова", not "знакомый врач", "знакомый с ним врач"
  const Grammemes g = head < hi ? t_.grammemes(head) : Grammemes{0};
  const NameMention* name = head < hi ? at_.person_at(head) : nullptr;
  const bool owner = name != nullptr ? !is_nominative(t_, *name)
                                     : (g & NOUN) != 0 && (g & t_.d.words.any(t_.token(head - 1).word) & cases) == 0;
  return owner || (g & (NOUN | NPRO | PREP)) == 0 ? head - 1 : head;
}

// All readings of the word at `head` as a noun, also of an adjective for a person; 0: it is none.
Grammemes PhraseReader::noun_readings(TokenIndex head) const {
  const Grammemes g = t_.grammemes(head);
  const bool person = stands_for_person(t_, head);
  if (!t_.is_kind(head, TokenKind::word) || ((g & (NOUN | NPRO)) == 0 && !person)) return 0;
  const Grammemes small = t_.token(head).shape == Shape::lower ? Name | Surn | Patr : Grammemes{0};
  Grammemes readings = 0;
  for (const Analysis& a : t_.d.analyses(head)) {
    const Grammemes r = a.reading.grammemes;
    if ((r & NOUN) != 0 && (r & small) == 0) readings |= r;
    if (person && (r & ADJF) != 0 && (r & neut) == 0) readings |= r | NOUN | anim;
  }
  return readings;
}

// A common noun with its attributes before and its genitive after it.
bool PhraseReader::read_noun(TokenIndex i, TokenIndex hi, Phrase& out) const {
  const TokenIndex head = noun_at(i, hi);
  if (head < hi && head > i && !may_be_attribute(t_, i, head)) return false;
  if (head < hi && head > i && read_attributed(head, hi, out)) return true;
  const Grammemes readings = head < hi ? noun_readings(head) : Grammemes{0};
  if ((readings & NOUN) == 0) return head <= i + 1 && read_group(i, out);
  Grammemes chosen = t_.grammemes(head);
  if (stands_for_person(t_, head)) chosen |= anim | (is_in_base_form(t_, head) ? nomn : Grammemes{0});
  out.readings = readings;
  out.set_nominative((readings & nomn) != 0, (chosen & nomn) != 0);
  // "двое юристов": the numeral has the case.
  const bool counted = head > i && is_counting(t_, i);
  if (counted) {
    out.set_nominative(true, true);
    out.readings |= plur | nomn;
  }
  if (read_apposition(head, hi, out)) return true;
  out.end = tail_end(t_, at_, number_end(t_, head, hi), hi);
  if (out.end == head + 1 && out.end < hi) {
    if (t_.is_kind(out.end, TokenKind::url)) ++out.end;  // "сайт example.ru"
    // "семья Биби": a body beside a name is its owner's, whatever its case.
    const bool body = t_.lexicon.referent(t_.d.reading(head).lemma, Referent::Kind::body) != nullptr;
    const NameMention* owner = body && (chosen & nomn) != 0 ? at_.person_at(out.end) : nullptr;
    if (owner != nullptr && owner->end <= hi) out.end = owner->end;
  }
  out.speaker = worded(t_, i, out.end);
  out.speaker.lemma = t_.d.reading(head).lemma;
  if (counted) out.speaker.name = folded_space(t_.d, out.speaker.mention);
  if (head == i && stands_for_person(t_, i)) out.speaker.name = base_of_part(t_, i, out.speaker.mention);
  // "Большинство юристов считает", "считают".
  if (out.end > head + 1 && t_.lexicon.referent(out.speaker.lemma, Referent::Kind::group) != nullptr)
    out.readings |= plur;
  // A name that newsx does not take for one stays as worded.
  const bool inside = !t_.token(head).has(token_flag::sentence_start);
  out.speaker.proper = t_.token(head).shape == Shape::title && (inside || (readings & (Name | Surn)) != 0) &&
                       t_.lexicon.referent(out.speaker.lemma, Referent::Kind::person) == nullptr;  // "Папа"
  out.speaker.animate = (readings & anim) != 0;
  out.speaker.plural = (chosen & plur) != 0 || counted;
  const bool alone = head == i || (head == i + 1 && keeps_reference(t_, i));
  const NounUse use = {alone && out.end == head + 1, (chosen & anim) != 0 && (chosen & plur) == 0};
  const bool stranger = head > i && is_stranger(t_, i);
  if (!out.speaker.proper && !stranger) set_reference(t_, at_, head, use, out);
  // "Другой дипломат, знакомый с планом, сообщил", "дипломат, близкий к послу, сообщил"
  const bool told_apart = (readings & anim) != 0 && out.end + 1 < hi && is_insider(t_, out.end + 1);
  const bool somebody = stranger && (readings & anim) != 0;
  if (out.speaker.reference == Reference::source || somebody || told_apart) describe(i, hi, out);
  if (told_apart && out.end > head + 1) out.speaker.reference = Reference::none;
  return true;
}

}  // namespace newsx
