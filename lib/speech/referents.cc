#include "speech/referents.h"

#include <algorithm>
#include <iterator>

#include "speech/entity_kinds.h"
#include "speech/phrase_parts.h"
#include "speech/wordings.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

using namespace gram;

// Bounds of what is looked at. With ten mentions 2 texts of 2,164 have another speaker somewhere.
constexpr int kMostMentions = 40;
constexpr int kLastSpeakers = 8;
constexpr int kMostSentencesBack = 6;  // of mentions that may be meant; without a limit 19 texts differ

// Weights: a sentence of distance is worth kSentence. Measured by leaving each out, on the speakers of two annotated
// sets (114 and 224; 104 and 212 are right) and on 2,164 texts, of which so many then have another speaker somewhere.
constexpr int kSentence = 2;        // 103 and 208 right; 151 texts
constexpr int kSubject = 3;         // 103 and 209 right; 55 texts
constexpr int kSpokeLast = 1;       // as many right; 2 texts
constexpr int kInsideWords = 6;     // as many right; 31 texts
constexpr int kRelated = 4;         // as many right; 2 texts
constexpr int kUnknownGender = 1;   // as many right; no text
constexpr int kUnlikelyGender = 2;  // as many right; no text
constexpr int kFits = 5;            // as many right; 43 texts
constexpr int kOtherKind = 100;     // never meant; as many right; 4 texts
constexpr int kTitle = 11;          // who bears the title before a subject of the kind; as many right; 23 texts
constexpr int kMostTimes = 3;       // mentions before that speak for a person; 103 and 212 right; 26 texts

constexpr int kMostPosts = 3;             // of those before a name, which may hold one another
constexpr int kMostSentencesBetween = 3;  // from who spoke to "они" or "в заявлении"
constexpr int kNoFit = -1;                // a body that the noun cannot mean

// "Вице-президентом Джей Ди Тукмаком": a post in another case stands right before the name, which may not show its own.
bool is_behind_oblique_post(const SpeechText& t, const NameMention& m) {
  const auto& posts = t.names.roles;
  auto post = std::lower_bound(posts.begin(), posts.end(), m.begin,
                               [](const RoleMention& r, TokenIndex at) { return r.begin < at; });
  for (int looked = 0; post != posts.begin() && looked < kMostPosts; ++looked)
    if ((--post)->end == m.begin && post->entity == m.entity)
      return (t.d.words.any(t.token(post->begin).word) & (nomn | gent)) == 0;
  return false;
}

// The subject of its sentence, as far as its case tells.
bool may_be_subject(const SpeechText& t, const NameMention& m) {
  if (m.begin > 0 && (t.grammemes(m.begin - 1) & PREP) != 0) return false;
  if (is_behind_oblique_post(t, m)) return false;
  if (m.type == EntityType::person && m.kind != MentionKind::role) return is_nominative(t, m);
  return (t.d.words.any(t.token(m.begin).word) & nomn) != 0 || m.span.of(t.d.text) == m.base;
}

// "Его предшественник Иван Лесов": whom the text speaks of is somebody else.
bool is_related(const SpeechText& t, const NameMention& m) {
  constexpr TokenIndex kMostBefore = 5;  // words from the possessive to the name
  for (TokenIndex i = m.begin; i-- > 0 && i + kMostBefore >= m.begin && t.is_kind(i, TokenKind::word);)
    if (t.d.is(i, FunctionWord::possessive)) return true;
  return false;
}

// The mentions before token `at` end where this one begins.
template <class Mention>
auto first_from(const std::vector<Mention>& mentions, TokenIndex at) {
  return std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.at < at; });
}

}  // namespace

Referents::Referents(const SpeechText& text, const std::vector<bool>& quoted, const std::vector<bool>& told)
    : t_(text), entities_(text.named.entities), posts_(text) {
  std::vector<int> times(entities_.size());
  for (const NameMention& m : t_.names.mentions) {
    t_.d.stop.check();
    const bool person = m.type == EntityType::person;
    const bool body = m.type == EntityType::organization && m.kind != MentionKind::generic;
    if (m.entity == kNoIndex || m.nested || (!person && !body)) continue;
    // "Их дети — Олаф и Сольвейг. Она сказала": whoever is told of by a given name alone is seldom the one.
    const bool given = person && times[m.entity] == 0 && m.end == m.begin + 1 && entities_[m.entity].surname.empty() &&
                       (t_.d.words.any(t_.token(m.begin).word) & Name) != 0;
    (person ? persons_ : bodies_)
        .push_back({m.begin, m.end, m.entity, times[m.entity]++, may_be_subject(t_, m) && !given, quoted[m.begin],
                    told[m.begin], is_related(t_, m)});
  }
}

void Referents::add_spoken(const Speaker& s, TokenIndex at) {
  if (s.found) spoken_.push_back({at, s});
}

int Referents::sentences_between(TokenIndex before, TokenIndex after) const {
  return static_cast<int>(t_.d.sentence_of[after]) - static_cast<int>(t_.d.sentence_of[before]);
}

// How near and prominent a mention is, seen from token `at`.
int Referents::weight(const Seen& m, TokenIndex at) const {
  return (m.subject ? kSubject : 0) - kSentence * sentences_between(m.at, at) - (m.quoted ? kInsideWords : 0) -
         (m.related ? kRelated : 0);
}

// How well a person's posts match.
int Referents::post_weight(Index person, const Speaker& s) const {
  switch (posts_.of(person, s)) {
    case PostFit::Fit::none:
      return posts_.contradicts(person, s) ? -kOtherKind : 0;
    case PostFit::Fit::kind:
      return kFits;
    case PostFit::Fit::title:
      return kTitle;
  }
  return 0;
}

Speaker Referents::person(const Speaker& s, TokenIndex at) const {
  Speaker best;
  int best_weight = -kSentence * kMostSentencesBack;
  const auto consider = [&](const Speaker& one, char gender, int w, int fits) {
    w += fits;
    if (s.described && fits <= 0) return;
    if (s.gender != 0 && gender != 0 && gender != s.gender) return;
    if (s.gender != 0 && gender == 0) w -= kUnknownGender;
    if (s.likely != 0 && gender != 0 && gender != s.likely) w -= kUnlikelyGender;
    if (w <= best_weight) return;
    best = one;
    best_weight = w;
  };
  if (!spoken_.empty() && !s.other) {
    const Spoken& last = spoken_.back();
    const Index entity = last.speaker.entity;
    // A named person is preferred to an unnamed one.
    const int w = (entity != kNoIndex ? kSubject : 0) + kSpokeLast - kSentence * sentences_between(last.at, at);
    if (entity == kNoIndex) {
      // "По его словам": somebody who has no name.
      if (last.speaker.animate && s.reference != Reference::person) consider(last.speaker, last.speaker.gender, w, 0);
    } else if (is_person(t_.named, entity)) {
      consider(last.speaker, entities_[entity].gender, w, post_weight(entity, s));
    }
  }
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.begin() && looked < kMostMentions; ++looked) {
    --m;
    if (s.other && (m->subject || (!spoken_.empty() && spoken_.back().speaker.entity == m->entity))) continue;
    // "Отметил глава МИД" was said of the last speaker, whoever else is called so.
    if (!spoken_.empty() && spoken_.back().at == m->at && spoken_.back().speaker.entity != m->entity) continue;
    consider(Speaker::named(m->entity, {}, {}), entities_[m->entity].gender,
             weight(*m, at) + std::min(m->times, kMostTimes), post_weight(m->entity, s));
  }
  if (best.entity != kNoIndex) best.name = entities_[best.entity].name;
  return best;
}

// The person whom the text has introduced by the noun and complements of `s`.
Index Referents::introduced_as(const Speaker& s, TokenIndex at) const {
  const TokenIndex head = attributes_end(t_, s.words_begin, s.words_end);
  if (s.lemma.empty() || !s.animate || s.plural || head + 1 >= s.words_end) return kNoIndex;
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.begin() && looked < kMostMentions; ++looked) {
    --m;
    const char gender = entities_[m->entity].gender;
    if (gender != 0 && s.gender != 0 && gender != s.gender) continue;
    if (introduces(t_, m->at, s)) return m->entity;
  }
  return kNoIndex;
}

// "По словам главы военной администрации Виталия Озерова": in another case than the nominative, the full name at the
// end is the head's, not the body's.
Index Referents::holder_behind(const Speaker& s) const {
  constexpr TokenIndex kFullName = 2;  // tokens
  if (s.post == nullptr || s.words_end <= s.words_begin || (t_.grammemes(s.words_begin) & nomn) != 0) return kNoIndex;
  const Referent* noun = t_.lexicon.referent(t_.d.reading(s.words_begin).lemma, Referent::Kind::person);
  if (noun == nullptr || !noun->heads) return kNoIndex;
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(s.words_begin, s.words_end)))
    if (m.type == EntityType::person && m.end == s.words_end && m.end >= m.begin + kFullName) return m.entity;
  return kNoIndex;
}

// "Глава государства" before the name: the first person after it whose post fits.
Index Referents::later_person(const Speaker& s, TokenIndex at) const {
  if (s.fits.empty() && !s.described) return kNoIndex;
  // Not "губернатор" for a "председатель".
  const bool generic = t_.lexicon.referent(t_.d.reading(s.words_begin).lemma) != nullptr;
  Index second = kNoIndex;  // "глава Норвегии", if the text names no other: its prime minister
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.end() && looked < kMostMentions; ++m, ++looked) {
    const PostFit::Fit fit = posts_.of(m->entity, s);
    if (fit == PostFit::Fit::title || (fit == PostFit::Fit::kind && !s.described && generic)) return m->entity;
    if (fit == PostFit::Fit::kind && s.post != nullptr && second == kNoIndex) second = m->entity;
  }
  return second != kNoIndex ? second : first_named(s, at);
}

// "Глава государства" where the text has named nobody yet: the first subject that it names, if it tells no post of his.
Index Referents::first_named(const Speaker& s, TokenIndex at) const {
  auto m = first_from(persons_, at);
  // "президент страны", not "президент Норвегии"
  const Referent* noun = t_.lexicon.referent(t_.d.reading(s.words_begin).lemma, Referent::Kind::person);
  const bool by_noun = s.post != nullptr && noun != nullptr && noun->heads && s.words_end > s.words_begin &&
                       t_.names.mentions.beginning_in(t_.d.span_of(s.words_begin, s.words_end)).empty();
  if ((s.described && !by_noun) || s.fits == "-" || m != persons_.begin()) return kNoIndex;
  while (m != persons_.end() && (!m->subject || m->quoted) && m - persons_.begin() < kMostMentions) ++m;
  if (m == persons_.end() || !m->subject || m->quoted || posts_.are_told(m->entity)) return kNoIndex;
  const char gender = entities_[m->entity].gender;
  return gender == 0 || s.gender == 0 || gender == s.gender ? m->entity : kNoIndex;
}

// "Он заявил, …" where the text has named nobody yet, but a medium: the first person that it names in the next
// sentences, as a subject.
Index Referents::first_behind(const Speaker& s, TokenIndex at) const {
  const Speaker body = last_body(at);
  if (!s.lemma.empty() || !is_media_body(t_.named, body.entity)) return kNoIndex;
  auto m = first_from(persons_, at);
  if (m != persons_.begin() || m == persons_.end()) return kNoIndex;
  const char gender = entities_[m->entity].gender;
  const bool one = gender == 0 || s.gender == 0 || gender == s.gender;
  return one && m->subject && sentences_between(at, m->at) <= kMostSentencesBack ? m->entity : kNoIndex;
}

// "Белый дом назвал Лесова провидцем. Он также назвал его гигантом": the body that spoke last, as the subject of a
// sentence that has no person for one.
Speaker Referents::body_that_goes_on(const Speaker& s, TokenIndex at) const {
  const Speaker last = last_body(at);
  const std::uint32_t here = t_.d.sentence_of[at];
  if (s.reference != Reference::pronoun || here == 0 || is_media_body(t_.named, last.entity)) return {};
  const Speaker body = body_before(s, at);
  const bool same = body.found && body.entity == last.entity;
  if (!same || subject_of(here - 1, {&persons_}).found) return {};
  const auto m = first_from(persons_, at);
  const bool named_here = m != persons_.begin() && t_.d.sentence_of[(m - 1)->at] == here;
  return named_here ? Speaker{} : body;
}

// "Компания работает в тридцати странах. В мае она сообщала, …": the body that the sentence before is about.
Speaker Referents::body_before(const Speaker& s, TokenIndex at) const {
  const std::uint32_t here = t_.d.sentence_of[at];
  if (here == 0 || s.other || !s.lemma.empty()) return {};
  const Speaker body = subject_of(here - 1, {&bodies_});
  if (!body.found) return {};
  const auto m = std::ranges::find(bodies_, body.entity, &Seen::entity);
  const Grammemes gender = s.gender == 'f' ? femn : masc;
  const Grammemes word = t_.d.words.any(t_.token(m->at).word);
  return (word & gender) != 0 || (word & genders) == 0 ? body : Speaker{};
}

// How well the noun fits the body named at token `at`, judging by the class of the body or of its head; negative: not
// at all.
int Referents::body_fit(const Entity& body, TokenIndex at, const Speaker& s) const {
  const std::string_view head = t_.d.reading(at).lemma;
  if (head == s.lemma) return 2 * kFits;
  if (s.fits.empty()) return 0;
  if (s.fits == "-") return kNoFit;
  if (!body.cls.empty()) {
    if (!has_item(s.fits, body.cls)) return kNoFit;
    return s.fits.starts_with(body.cls) ? kFits : kFits - 1;
  }
  const Referent* r = t_.lexicon.referent(head, Referent::Kind::body);
  if (r == nullptr) return 0;
  return has_item(s.fits, r->fits.substr(0, r->fits.find(','))) ? kFits : kNoFit;
}

// Two-letter code of the country that the noun's attribute names: "американское ведомство".
std::string_view Referents::country_of(const Speaker& s) const {
  if (s.entity != kNoIndex) return entities_[s.entity].country;
  return s.of != kNoIndex ? entities_[s.of].iso2 : std::string_view{};
}

Index Referents::body(const Speaker& s, TokenIndex at) const {
  Index best = kNoIndex;
  int best_weight = -kSentence * kMostSentencesBack;
  const Index last = spoken_.empty() ? kNoIndex : spoken_.back().speaker.entity;
  const std::string_view country = country_of(s);
  auto m = first_from(bodies_, at);
  for (int looked = 0; m != bodies_.begin() && looked < kMostMentions; ++looked) {
    --m;
    const int fits = body_fit(entities_[m->entity], m->at, s);
    if (fits < 0) continue;
    if (s.described && (fits == 0 || m->entity == s.entity || entities_[m->entity].country != country)) continue;
    const int w = weight(*m, at) + fits + (m->entity == last ? kSpokeLast : 0);
    if (w <= best_weight) continue;
    best = m->entity;
    best_weight = w;
  }
  int looked = 0;
  for (auto k = spoken_.rbegin(); best == kNoIndex && !s.described && k != spoken_.rend() && looked < kLastSpeakers;
       ++k, ++looked)
    if (is_body(t_.named, k->speaker.entity) &&
        (body_fit(entities_[k->speaker.entity], k->at, s) > 0 || is_part_of_name(s, entities_[k->speaker.entity])))
      best = k->speaker.entity;
  return best;
}

// "В полиции" after words of the "пресс-служба ГУ МВД", "в суде" after those of the "пресс-служба суда".
bool Referents::is_part_of_name(const Speaker& s, const Entity& body) const {
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::body);
  if (r == nullptr || s.described) return false;
  const std::string_view stem = without_ending(s.lemma);
  for (std::string_view rest = body.name; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string word = fold_case(rest.substr(0, space));
    if (word.starts_with(stem) || has_item(r->called, word)) return true;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return false;
}

// "Пресс-служба союза" after a "пресс-служба Союза пекарей": the body whose name has these words and more.
Index Referents::named_in_full(const Speaker& s, TokenIndex at) const {
  if (s.plural || s.mention.empty() || (s.entity != kNoIndex && !is_body(t_.named, s.entity))) return kNoIndex;
  const TokenIndex begin = t_.token_at(s.mention.begin);
  TokenIndex end = begin;
  for (; end < t_.size() && t_.token(end).begin < s.mention.end; ++end)
    if (!t_.is_kind(end, TokenKind::word) || (end > begin && t_.token(end).shape != Shape::lower)) return kNoIndex;
  const std::string_view head = t_.d.reading(begin).lemma;
  if (end < begin + 2 || t_.lexicon.referent(head, Referent::Kind::body) == nullptr) return kNoIndex;
  auto m = first_from(bodies_, at);
  for (int looked = 0; m != bodies_.begin() && looked < kMostMentions; ++looked) {
    --m;
    const bool longer = m->end - m->at > end - begin && t_.d.reading(m->at).lemma == head;
    if (longer && m->entity != s.entity && has_words(t_, m->at + 1, m->end, begin + 1, end)) return m->entity;
  }
  return kNoIndex;
}

// "Младший брат Пётр": the only person of that given name.
Index Referents::by_given_name(const Speaker& s, TokenIndex at) const {
  if (!s.animate || s.plural || s.words_end < s.words_begin + 2) return kNoIndex;
  const TokenIndex last = s.words_end - 1;
  const Grammemes g = t_.grammemes(last);
  if (t_.token(last).shape != Shape::title || (g & Name) == 0 || (g & nomn) == 0) return kNoIndex;
  Index found = kNoIndex;
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.begin() && looked < kMostMentions; ++looked) {
    --m;
    if (m->entity == found || entities_[m->entity].given != t_.d.text_of(last)) continue;
    if (found != kNoIndex) return kNoIndex;
    found = m->entity;
  }
  return found;
}

// A speaker named before in more words with the same head: "источник" for "источник в МВД".
const Speaker* Referents::fuller(const Speaker& s) const {
  int looked = 0;
  for (auto k = spoken_.rbegin(); k != spoken_.rend() && looked < kLastSpeakers; ++k, ++looked) {
    const Speaker& earlier = k->speaker;
    if (earlier.entity != kNoIndex || earlier.lemma.empty()) continue;
    const bool alone = s.words_end == s.words_begin + 1;
    if (alone && earlier.lemma == s.lemma && earlier.words_end > earlier.words_begin + 1) return &earlier;
    if (earlier.lemma == s.lemma && k == spoken_.rbegin() && is_of_generic_body(t_, s)) return &earlier;
    // "собеседник агентства" for "источник в МВД"
    const bool unnamed = t_.lexicon.is_source(earlier.lemma);
    const bool alike = unnamed && !s.fits.empty() && (earlier.fits == s.fits || k == spoken_.rbegin());
    if (s.reference == Reference::source && alike && !is_told_apart(t_, s, earlier)) return &earlier;
  }
  return nullptr;
}

// A body that spoke before and was worded more fully: "прокуратура города" for "прокуратура".
const Speaker* Referents::fuller_body(const Speaker& s) const {
  const TokenIndex length = std::max<TokenIndex>(1, s.words_end - s.words_begin);
  int looked = 0;
  for (auto k = spoken_.rbegin(); k != spoken_.rend() && looked < kLastSpeakers; ++k, ++looked) {
    const Speaker& earlier = k->speaker;
    const bool same = earlier.entity == s.entity && !s.lemma.empty() && earlier.lemma == s.lemma;
    if (same && earlier.words_end - earlier.words_begin > length && is_short_for(t_, s, earlier)) return &earlier;
  }
  return nullptr;
}

// "Отметил глава МИД" where two have that post: who spoke last is meant rather than who was named last.
Index Referents::same_post(const Speaker& s, TokenIndex at) const {
  if (s.post == nullptr || spoken_.empty()) return kNoIndex;
  const TokenIndex before = spoken_.back().at;
  if (sentences_between(before, at) > 1 && t_.sentence(before).paragraph != t_.sentence(at).paragraph) return kNoIndex;
  const Index last = spoken_.back().speaker.entity;
  return last != s.entity && is_person(t_.named, last) && posts_.has(last, s) ? last : kNoIndex;
}

// "По её данным" of a paper.
Speaker Referents::last_body(TokenIndex at) const {
  if (spoken_.empty() || sentences_between(spoken_.back().at, at) > 1) return {};
  const Speaker& last = spoken_.back().speaker;
  return is_body(t_.named, last.entity) ? last : Speaker{};
}

// "Представитель" alone: the last speaker if that is his post.
Index Referents::last_called(const Speaker& s) const {
  if (spoken_.empty() || s.plural || s.words_end != s.words_begin + 1) return kNoIndex;
  const Index last = spoken_.back().speaker.entity;
  return is_person(t_.named, last) && posts_.is_titled(last, s.lemma) ? last : kNoIndex;
}

// "Отметил собеседник издания" after words of one person: the same one, whom the medium has talked to. "Источник" after
// those of somebody without a name.
const Speaker* Referents::interviewed(const Speaker& s, TokenIndex at) const {
  const bool talks = t_.lexicon.is_interlocutor(s.lemma);
  if (!(talks || (s.fits == kUnnamedClass && s.words_end == s.words_begin + 1)) || s.plural || spoken_.empty())
    return nullptr;
  for (TokenIndex i = s.words_begin; i < s.words_end; ++i) {
    const Referent* r = t_.lexicon.referent(t_.d.reading(i).lemma);
    if (i > s.words_begin && (r == nullptr || !has_item(r->fits, "media"))) return nullptr;
  }
  // "собеседник «Зари»", "собеседник zarya.ru": of another medium
  const bool foreign = t_.is_kind(s.words_end, TokenKind::url) ||
                       (t_.is_kind(s.words_end, TokenKind::word) && !t_.token(s.words_end).has(token_flag::cyrillic));
  if (foreign || t_.names.mentions.covering(s.words_end) != kNone) return nullptr;
  const Spoken& last = spoken_.back();
  const bool unnamed = last.speaker.entity == kNoIndex && last.speaker.animate;
  const bool one = unnamed || (talks && is_person(t_.named, last.speaker.entity));
  const int between = sentences_between(last.at, at);  // 0: "процитировал Лесова собеседник агентства"
  const bool apart = between > 0 || last.at == at;
  return one && apart && between <= kMostSentencesBetween ? &last.speaker : nullptr;
}

// "Представитель" after a "пресс-секретарь президента", who is the subject of the sentence before.
Index Referents::speaking_for(const Speaker& s, TokenIndex at) const {
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::source);
  if (r == nullptr || r->title.empty() || s.plural) return kNoIndex;
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.begin() && looked < kLastSpeakers; ++looked) {
    --m;
    if (sentences_between(m->at, at) > 2) break;
    if (m->subject && !m->quoted && posts_.is_titled(m->entity, r->title)) return m->entity;
  }
  return kNoIndex;
}

// "Представитель «Зари»" after words of one of its directors.
Index Referents::last_serving(const Speaker& s, TokenIndex at) const {
  if (s.plural || spoken_.empty() || sentences_between(spoken_.back().at, at) > kMostSentencesBetween) return kNoIndex;
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::source);
  const Index last = spoken_.back().speaker.entity;
  return r != nullptr && !r->title.empty() && is_person(t_.named, last) && posts_.serves(last, s) ? last : kNoIndex;
}

// "Она" where no woman is named near: the one who spoke last.
Speaker Referents::last_of_gender(char gender) const {
  int looked = 0;
  for (auto k = spoken_.rbegin(); k != spoken_.rend() && looked < kMostMentions; ++k, ++looked)
    if (is_person(t_.named, k->speaker.entity) && entities_[k->speaker.entity].gender == gender) return k->speaker;
  return {};
}

// "Глава норвежской дипломатии" after words of somebody whose posts the text does not tell.
Index Referents::unnamed_head(const Speaker& s, TokenIndex at) const {
  if (!s.described) return kNoIndex;
  const auto end = spoken_.rbegin() + std::min<std::ptrdiff_t>(kLastSpeakers, std::ssize(spoken_));
  const auto person =
      std::find_if(spoken_.rbegin(), end, [&](const Spoken& one) { return is_person(t_.named, one.speaker.entity); });
  if (person == end || sentences_between(person->at, at) > kMostSentencesBetween) return kNoIndex;
  const Index last = person->speaker.entity;
  const char gender = entities_[last].gender;
  const bool other_gender = gender != 0 && s.gender != 0 && gender != s.gender;
  // "Сказала глава комиссии": the verb shows the gender of the one who is named.
  const bool sole = gender != 0 && s.gender == gender && posts_.heads_any(last, s) && is_sole(last, at);
  const bool fits = posts_.may_head(last, s) || posts_.may_serve(last, s) || posts_.may_be(last, s) || sole;
  return fits && !other_gender ? last : kNoIndex;
}

// "Лесов отказался от встречи. Премьер-министр Озерии заявил": the only person named so far, of whom no post is told.
Index Referents::only_named(const Speaker& s, TokenIndex at) const {
  const auto m = first_from(persons_, at);
  if (!s.described || m == persons_.begin()) return kNoIndex;
  const Seen& last = *(m - 1);
  const char gender = entities_[last.entity].gender;
  const bool fits = last.subject && !last.quoted && (gender == 0 || s.gender == 0 || gender == s.gender) &&
                    sentences_between(last.at, at) <= kMostSentencesBetween && posts_.may_head(last.entity, s);
  return fits && is_sole(last.entity, at) ? last.entity : kNoIndex;
}

// "Чиновник" after words of the "представитель министерства", who is no stranger.
bool Referents::is_same_source(const Speaker& s, TokenIndex at) const {
  if (spoken_.empty() || s.described || s.plural || s.words_end != s.words_begin + 1) return false;
  const Spoken& last = spoken_.back();
  return last.speaker.entity == kNoIndex && last.speaker.animate && t_.lexicon.is_source(last.speaker.lemma) &&
         sentences_between(last.at, at) <= kMostSentencesBetween;
}

// Whether the text has named nobody else before.
bool Referents::is_sole(Index person, TokenIndex at) const {
  auto m = first_from(persons_, at);
  for (int looked = 0; m != persons_.begin(); ++looked) {
    --m;
    if (m->entity != person || looked == kMostMentions) return false;
  }
  return true;
}

// "Они": the several who spoke last.
const Speaker* Referents::several(TokenIndex at) const {
  if (spoken_.empty() || sentences_between(spoken_.back().at, at) > kMostSentencesBetween) return nullptr;
  const Speaker& last = spoken_.back().speaker;
  return last.plural && last.entity == kNoIndex ? &last : nullptr;
}

// Whether the sentence has the paper's noun or a word of its root, "обратился" for "обращение", or of messages another
// noun: "письмо" for "послание".
bool Referents::speaks_of(std::uint32_t sentence, std::string_view lemma) const {
  constexpr std::size_t kRoot = 10;  // bytes
  if (lemma.size() < kRoot) return false;
  const Sentence s = t_.d.tokens.sentences[sentence];
  const TokenIndex end = std::min(s.end, s.begin + kLongestSentence);
  const auto is_message = [&](std::string_view noun) {
    const Referent* r = t_.lexicon.referent(noun, Referent::Kind::document);
    return r != nullptr && r->fits == "message";
  };
  const bool message = is_message(lemma);
  for (TokenIndex i = s.begin; i < end; ++i)
    if (const std::string_view word = t_.d.reading(i).lemma;
        word.starts_with(lemma.substr(0, kRoot)) || (message && is_message(word)))
      return true;
  return false;
}

// The first of `kinds` that is the subject of the sentence.
Speaker Referents::subject_of(std::uint32_t sentence, std::initializer_list<const std::vector<Seen>*> kinds) const {
  for (const std::vector<Seen>* seen : kinds) {
    auto m = first_from(*seen, t_.d.tokens.sentences[sentence].begin);
    for (int looked = 0; m != seen->end() && looked < kMostMentions && t_.d.sentence_of[m->at] == sentence;
         ++m, ++looked)
      if (m->subject && (!m->quoted || m->told)) return Speaker::named(m->entity, entities_[m->entity].name, {});
  }
  return {};
}

// "В сообщении говорится": the subject of the sentence that told of it, else who was heard last, if nearby. "Отмечено
// также": a body that was heard last.
Speaker Referents::issuer(const Speaker& s, TokenIndex at) const {
  const std::uint32_t here = t_.d.sentence_of[at];
  for (std::uint32_t back = 1; back <= 2 && back <= here && !s.lemma.empty(); ++back) {
    if (!speaks_of(here - back, s.lemma)) continue;
    if (const Speaker who = subject_of(here - back, {&bodies_, &persons_}); who.found) return who;
  }
  // "Телеканал опубликовал сведения. В сообщении говорилось"
  if (!s.lemma.empty() && here > 0)
    if (const Speaker who = subject_of(here - 1, {&bodies_}); is_media_body(t_.named, who.entity)) return who;
  if (spoken_.empty() || sentences_between(spoken_.back().at, at) > kMostSentencesBetween)
    return s.lemma.empty() || here == 0 ? Speaker{} : subject_of(here - 1, {&bodies_});
  const Speaker& last = spoken_.back().speaker;
  return s.lemma.empty() && !is_body(t_.named, last.entity) ? Speaker{} : last;
}

Speaker Referents::resolve(const Speaker& s, TokenIndex at) const {
  // `found` with the words that stand here.
  const auto here = [&](Speaker found) {
    found.mention = s.mention;
    return found;
  };
  const auto named = [&](Index entity) { return Speaker::named(entity, entities_[entity].name, s.mention); };
  switch (s.reference) {
    case Reference::none: {
      if (const Index same = same_post(s, at); same != kNoIndex) return named(same);
      const bool body = s.entity == kNoIndex && t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr;
      if (const Speaker* earlier = body && !s.plural ? fuller_body(s) : nullptr; earlier != nullptr)
        return here(*earlier);
      if (const Index full = named_in_full(s, at); full != kNoIndex) return named(full);
      if (s.entity != kNoIndex) return s;
      const Index introduced = introduced_as(s, at),
                  person = introduced != kNoIndex ? introduced : by_given_name(s, at);
      return person != kNoIndex ? named(person) : s;
    }
    case Reference::thing:
      return s;
    case Reference::pronoun:
    case Reference::omitted: {
      // "Передаёт агентство. По его данным": data are a body's rather than a person's.
      if (const Speaker owner = s.lemma.empty() ? Speaker{} : last_body(at); owner.found) return here(owner);
      if (const Speaker body = body_that_goes_on(s, at); body.found) return here(body);
      Speaker found = person(s, at);
      if (found.found || s.reference == Reference::omitted) return here(found);
      if (const Index named_later = first_behind(s, at); named_later != kNoIndex) return named(named_later);
      found = last_body(at);
      if (!found.found) found = last_of_gender(s.gender);
      return found.found ? here(found) : here(body_before(s, at));
    }
    case Reference::person: {
      if (const Index holder = holder_behind(s); holder != kNoIndex) return named(holder);
      if (const Speaker* earlier = fuller(s)) return here(*earlier);
      if (const Speaker found = person(s, at); found.found) return here(found);
      if (const Index entity = later_person(s, at); entity != kNoIndex) return named(entity);
      if (const Index entity = introduced_as(s, at); entity != kNoIndex) return named(entity);
      const Index head = unnamed_head(s, at), last = head != kNoIndex ? head : last_serving(s, at);
      if (last != kNoIndex) return named(last);
      if (const Index sole = only_named(s, at); sole != kNoIndex) return named(sole);
      return is_same_source(s, at) ? here(spoken_.back().speaker) : s;
    }
    case Reference::body: {
      if (const Index entity = body(s, at); entity != kNoIndex) return named(entity);
      const Speaker* earlier = fuller_body(s);
      return earlier != nullptr ? here(*earlier) : s;
    }
    case Reference::there: {
      const Index entity = body(s, at);
      return entity != kNoIndex ? named(entity) : s;
    }
    case Reference::they: {
      const Speaker* earlier = several(at);
      return earlier != nullptr ? here(*earlier) : s;
    }
    case Reference::paper: {
      const Speaker issued_by = issuer(s, at);
      return issued_by.found ? here(issued_by) : s;
    }
    case Reference::source: {
      if (const Speaker* earlier = fuller(s)) return here(*earlier);
      if (const Index entity = last_called(s); entity != kNoIndex) return named(entity);
      if (const Index entity = speaking_for(s, at); entity != kNoIndex) return named(entity);
      if (const Index entity = last_serving(s, at); entity != kNoIndex) return named(entity);
      const Speaker* talked = interviewed(s, at);
      return talked != nullptr ? here(*talked) : s;
    }
  }
  return s;
}

}  // namespace newsx
