#include "speech/referents.h"

#include <algorithm>
#include <iterator>

#include "speech/entity_kinds.h"
#include "speech/phrase_parts.h"
#include "speech/wordings.h"

namespace newsx {
namespace {

using namespace gram;

// More weights, measured as those of Discourse.
constexpr int kUnknownGender = 1;   // as many right; no text
constexpr int kUnlikelyGender = 2;  // as many right; no text
constexpr int kOtherKind = 100;     // never meant; as many right; 4 texts
constexpr int kTitle = 11;          // who bears the title before a subject of the kind; as many right; 23 texts
constexpr int kOwnWords = 6;        // "по его словам" of who spoke last
constexpr int kMostTimes = 3;       // mentions before that speak for a person; 103 and 212 right; 26 texts

}  // namespace

// "По его словам", "он также сказал" right behind the sentence of somebody who has no name.
bool Referents::is_own_words(const Speaker& s, TokenIndex at) const {
  if (s.reference != Reference::pronoun || s.mention.empty() || !s.lemma.empty()) return false;
  const TokenIndex pronoun = t_.token_at(s.mention.begin);
  const bool goes_on = pronoun + 1 < t_.size() && t_.d.is(pronoun + 1, FunctionWord::also);
  return (goes_on || t_.d.is(pronoun, FunctionWord::possessive)) &&
         seen_.sentences_between(seen_.spoken().back().at, at) == 1;
}

// How well a person's posts match.
int Referents::post_weight(Index person, const Speaker& s) const {
  switch (posts_.of(person, s)) {
    case PostFit::Fit::none:
      return posts_.contradicts(person, s) ? -kOtherKind : 0;
    case PostFit::Fit::kind:
      return Discourse::kFits;
    case PostFit::Fit::title:
      return kTitle;
  }
  return 0;
}

Speaker Referents::person(const Speaker& s, TokenIndex at) const {
  Speaker best;
  int best_weight = -Discourse::kSentence * Discourse::kMostSentencesBack;
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
  if (!seen_.spoken().empty() && !s.other) {
    const Discourse::Spoken& last = seen_.spoken().back();
    const Index entity = last.speaker.entity;
    // A named person is preferred to an unnamed one.
    const int w = (entity != kNoIndex ? Discourse::kSubject : 0) + Discourse::kSpokeLast -
                  Discourse::kSentence * seen_.sentences_between(last.at, at);
    if (entity == kNoIndex) {
      // "По его словам": somebody who has no name.
      if (last.speaker.animate && s.reference != Reference::person)
        consider(last.speaker, last.speaker.gender, w + (is_own_words(s, at) ? kOwnWords : 0), 0);
    } else if (is_person(t_.named, entity)) {
      consider(last.speaker, entities_[entity].gender, w, post_weight(entity, s));
    }
  }
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().begin() && looked < Discourse::kMostMentions; ++looked) {
    --m;
    if (s.other && (m->subject || (!seen_.spoken().empty() && seen_.spoken().back().speaker.entity == m->entity)))
      continue;
    // "Отметил глава МИД" was said of the last speaker, whoever else is called so.
    if (!seen_.spoken().empty() && seen_.spoken().back().at == m->at &&
        seen_.spoken().back().speaker.entity != m->entity)
      continue;
    const int fits = post_weight(m->entity, s);
    // "«Надо уволить Громова», – заявил губернатор": whom somebody's words name is not the one, unless his post says
    // so.
    if (s.reference == Reference::person && m->quoted && !m->told && fits <= 0) continue;
    consider(Speaker::named(m->entity, {}, {}), entities_[m->entity].gender,
             seen_.weight(*m, at) + std::min(m->times, kMostTimes), fits);
  }
  if (best.entity != kNoIndex) best.name = entities_[best.entity].name;
  return best;
}

// The person whom the text has introduced by the noun and complements of `s`.
Index Referents::introduced_as(const Speaker& s, TokenIndex at) const {
  const TokenIndex head = attributes_end(t_, s.words_begin, s.words_end);
  if (s.lemma.empty() || !s.animate || s.plural || head + 1 >= s.words_end) return kNoIndex;
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().begin() && looked < Discourse::kMostMentions; ++looked) {
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
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().end() && looked < Discourse::kMostMentions; ++m, ++looked) {
    const PostFit::Fit fit = posts_.of(m->entity, s);
    if (fit == PostFit::Fit::title || (fit == PostFit::Fit::kind && !s.described && generic)) return m->entity;
    if (fit == PostFit::Fit::kind && s.post != nullptr && second == kNoIndex) second = m->entity;
  }
  return second != kNoIndex ? second : first_named(s, at);
}

// "Глава государства" where the text has named nobody yet: the first subject that it names, if it tells no post of his.
Index Referents::first_named(const Speaker& s, TokenIndex at) const {
  auto m = Discourse::first_from(seen_.persons(), at);
  // "президент страны", not "президент Норвегии"
  const Referent* noun = t_.lexicon.referent(t_.d.reading(s.words_begin).lemma, Referent::Kind::person);
  const bool by_noun = s.post != nullptr && noun != nullptr && noun->heads && s.words_end > s.words_begin &&
                       t_.names.mentions.beginning_in(t_.d.span_of(s.words_begin, s.words_end)).empty();
  if ((s.described && !by_noun) || s.fits == "-" || m != seen_.persons().begin()) return kNoIndex;
  while (m != seen_.persons().end() && (!m->subject || m->quoted) &&
         m - seen_.persons().begin() < Discourse::kMostMentions)
    ++m;
  if (m == seen_.persons().end() || !m->subject || m->quoted || posts_.are_told(m->entity)) return kNoIndex;
  const char gender = entities_[m->entity].gender;
  return gender == 0 || s.gender == 0 || gender == s.gender ? m->entity : kNoIndex;
}

// "Он заявил, …" where the text has named nobody yet, but a medium: the first person that it names in the next
// sentences, as a subject.
Index Referents::first_behind(const Speaker& s, TokenIndex at) const {
  const Speaker body = bodies_.last(at);
  if (!s.lemma.empty() || !is_media_body(t_.named, body.entity)) return kNoIndex;
  auto m = Discourse::first_from(seen_.persons(), at);
  if (m != seen_.persons().begin() || m == seen_.persons().end()) return kNoIndex;
  const char gender = entities_[m->entity].gender;
  const bool one = gender == 0 || s.gender == 0 || gender == s.gender;
  return one && m->subject && seen_.sentences_between(at, m->at) <= Discourse::kMostSentencesBack ? m->entity
                                                                                                  : kNoIndex;
}

// "Младший брат Пётр": the only person of that given name.
Index Referents::by_given_name(const Speaker& s, TokenIndex at) const {
  if (!s.animate || s.plural || s.words_end < s.words_begin + 2) return kNoIndex;
  const TokenIndex last = s.words_end - 1;
  const Grammemes g = t_.grammemes(last);
  if (t_.token(last).shape != Shape::title || (g & Name) == 0 || (g & nomn) == 0) return kNoIndex;
  Index found = kNoIndex;
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().begin() && looked < Discourse::kMostMentions; ++looked) {
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
  for (auto k = seen_.spoken().rbegin(); k != seen_.spoken().rend() && looked < Discourse::kLastSpeakers;
       ++k, ++looked) {
    const Speaker& earlier = k->speaker;
    if (earlier.entity != kNoIndex || earlier.lemma.empty()) continue;
    const bool alone = s.words_end == s.words_begin + 1;
    if (alone && earlier.lemma == s.lemma && earlier.words_end > earlier.words_begin + 1) return &earlier;
    if (earlier.lemma == s.lemma && k == seen_.spoken().rbegin() && is_of_generic_body(t_, s)) return &earlier;
    // "собеседник агентства" for "источник в МВД"
    const bool unnamed = t_.lexicon.is_source(earlier.lemma);
    const bool alike = unnamed && !s.fits.empty() && (earlier.fits == s.fits || k == seen_.spoken().rbegin());
    if (s.reference == Reference::source && alike && !is_told_apart(t_, s, earlier)) return &earlier;
  }
  return nullptr;
}

// "Отметил глава МИД" where two have that post: who spoke last is meant rather than who was named last.
Index Referents::same_post(const Speaker& s, TokenIndex at) const {
  if (s.post == nullptr || seen_.spoken().empty()) return kNoIndex;
  const TokenIndex before = seen_.spoken().back().at;
  if (seen_.sentences_between(before, at) > 1 && t_.sentence(before).paragraph != t_.sentence(at).paragraph)
    return kNoIndex;
  const Index last = seen_.spoken().back().speaker.entity;
  return last != s.entity && is_person(t_.named, last) && posts_.has(last, s) ? last : kNoIndex;
}

// "Представитель" alone: the last speaker if that is his post.
Index Referents::last_called(const Speaker& s) const {
  if (seen_.spoken().empty() || s.plural || s.words_end != s.words_begin + 1) return kNoIndex;
  const Index last = seen_.spoken().back().speaker.entity;
  return is_person(t_.named, last) && posts_.is_titled(last, s.lemma) ? last : kNoIndex;
}

// "Отметил собеседник издания" after words of one person: the same one, whom the medium has talked to. "Источник" after
// those of somebody without a name.
const Speaker* Referents::interviewed(const Speaker& s, TokenIndex at) const {
  const bool talks = t_.lexicon.is_interlocutor(s.lemma);
  if (!(talks || (s.fits == kUnnamedClass && s.words_end == s.words_begin + 1)) || s.plural || seen_.spoken().empty())
    return nullptr;
  for (TokenIndex i = s.words_begin; i < s.words_end; ++i) {
    const Referent* r = t_.lexicon.referent(t_.d.reading(i).lemma);
    if (i > s.words_begin && (r == nullptr || !has_item(r->fits, "media"))) return nullptr;
  }
  // "собеседник «Зари»", "собеседник zarya.ru": of another medium
  const bool foreign = t_.is_kind(s.words_end, TokenKind::url) ||
                       (t_.is_kind(s.words_end, TokenKind::word) && !t_.token(s.words_end).has(token_flag::cyrillic));
  if (foreign || t_.names.mentions.covering(s.words_end) != kNone) return nullptr;
  const Discourse::Spoken& last = seen_.spoken().back();
  const bool unnamed = last.speaker.entity == kNoIndex && last.speaker.animate;
  const bool one = unnamed || (talks && is_person(t_.named, last.speaker.entity));
  const int between = seen_.sentences_between(last.at, at);  // 0: "процитировал Лесова собеседник агентства"
  const bool apart = between > 0 || last.at == at;
  return one && apart && between <= Discourse::kMostSentencesBetween ? &last.speaker : nullptr;
}

// "Представитель" after a "пресс-секретарь президента", who is the subject of the sentence before.
Index Referents::speaking_for(const Speaker& s, TokenIndex at) const {
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::source);
  if (r == nullptr || r->title.empty() || s.plural) return kNoIndex;
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().begin() && looked < Discourse::kLastSpeakers; ++looked) {
    --m;
    if (seen_.sentences_between(m->at, at) > 2) break;
    if (m->subject && !m->quoted && posts_.is_titled(m->entity, r->title)) return m->entity;
  }
  return kNoIndex;
}

// "Представитель «Зари»" after words of one of its directors.
Index Referents::last_serving(const Speaker& s, TokenIndex at) const {
  if (s.plural || seen_.spoken().empty() ||
      seen_.sentences_between(seen_.spoken().back().at, at) > Discourse::kMostSentencesBetween)
    return kNoIndex;
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::source);
  const Index last = seen_.spoken().back().speaker.entity;
  return r != nullptr && !r->title.empty() && is_person(t_.named, last) && posts_.serves(last, s) ? last : kNoIndex;
}

// "Она" where no woman is named near: the one who spoke last.
Speaker Referents::last_of_gender(char gender) const {
  int looked = 0;
  for (auto k = seen_.spoken().rbegin(); k != seen_.spoken().rend() && looked < Discourse::kMostMentions; ++k, ++looked)
    if (is_person(t_.named, k->speaker.entity) && entities_[k->speaker.entity].gender == gender) return k->speaker;
  return {};
}

// "Глава норвежской дипломатии" after words of somebody whose posts the text does not tell.
Index Referents::unnamed_head(const Speaker& s, TokenIndex at) const {
  if (!s.described) return kNoIndex;
  const auto end =
      seen_.spoken().rbegin() + std::min<std::ptrdiff_t>(Discourse::kLastSpeakers, std::ssize(seen_.spoken()));
  const auto person = std::find_if(seen_.spoken().rbegin(), end, [&](const Discourse::Spoken& one) {
    return is_person(t_.named, one.speaker.entity);
  });
  if (person == end || seen_.sentences_between(person->at, at) > Discourse::kMostSentencesBetween) return kNoIndex;
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
  const auto m = Discourse::first_from(seen_.persons(), at);
  if (!s.described || m == seen_.persons().begin()) return kNoIndex;
  const Discourse::Seen& last = *(m - 1);
  const char gender = entities_[last.entity].gender;
  const bool fits = last.subject && !last.quoted && (gender == 0 || s.gender == 0 || gender == s.gender) &&
                    seen_.sentences_between(last.at, at) <= Discourse::kMostSentencesBetween &&
                    posts_.may_head(last.entity, s);
  return fits && is_sole(last.entity, at) ? last.entity : kNoIndex;
}

// "Чиновник" after words of the "представитель министерства", who is no stranger.
bool Referents::is_same_source(const Speaker& s, TokenIndex at) const {
  if (seen_.spoken().empty() || s.described || s.plural || s.words_end != s.words_begin + 1) return false;
  const Discourse::Spoken& last = seen_.spoken().back();
  return last.speaker.entity == kNoIndex && last.speaker.animate && t_.lexicon.is_source(last.speaker.lemma) &&
         seen_.sentences_between(last.at, at) <= Discourse::kMostSentencesBetween;
}

// Whether the text has named nobody else before.
bool Referents::is_sole(Index person, TokenIndex at) const {
  auto m = Discourse::first_from(seen_.persons(), at);
  for (int looked = 0; m != seen_.persons().begin(); ++looked) {
    --m;
    if (m->entity != person || looked == Discourse::kMostMentions) return false;
  }
  return true;
}

// "Они": the several who spoke last.
const Speaker* Referents::several(TokenIndex at) const {
  if (seen_.spoken().empty() ||
      seen_.sentences_between(seen_.spoken().back().at, at) > Discourse::kMostSentencesBetween)
    return nullptr;
  const Speaker& last = seen_.spoken().back().speaker;
  return last.plural && last.entity == kNoIndex ? &last : nullptr;
}

// Words of their own, which may be short for somebody told of before.
Speaker Referents::worded(const Speaker& s, TokenIndex at) const {
  const auto here = [&](Speaker found) {
    found.mention = s.mention;
    return found;
  };
  const auto named = [&](Index entity) { return Speaker::named(entity, entities_[entity].name, s.mention); };
  if (const Index same = same_post(s, at); same != kNoIndex) return named(same);
  const bool body = s.entity == kNoIndex && t_.lexicon.referent(s.lemma, Referent::Kind::body) != nullptr;
  if (const Speaker* earlier = body && !s.plural ? bodies_.fuller(s) : nullptr; earlier != nullptr)
    return here(*earlier);
  if (const Index full = bodies_.named_in_full(s, at); full != kNoIndex) return named(full);
  if (s.entity != kNoIndex) return s;
  const Index introduced = introduced_as(s, at), person = introduced != kNoIndex ? introduced : by_given_name(s, at);
  return person != kNoIndex ? named(person) : s;
}

// "Политик", "министр": somebody by a common noun or a post.
Speaker Referents::by_noun(const Speaker& s, TokenIndex at) const {
  const auto here = [&](Speaker found) {
    found.mention = s.mention;
    return found;
  };
  const auto named = [&](Index entity) { return Speaker::named(entity, entities_[entity].name, s.mention); };
  if (const Index holder = holder_behind(s); holder != kNoIndex) return named(holder);
  if (const Speaker* earlier = fuller(s)) return here(*earlier);
  if (const Speaker found = person(s, at); found.found) return here(found);
  if (const Index entity = later_person(s, at); entity != kNoIndex) return named(entity);
  if (const Index entity = introduced_as(s, at); entity != kNoIndex) return named(entity);
  const Index head = unnamed_head(s, at), last = head != kNoIndex ? head : last_serving(s, at);
  if (last != kNoIndex) return named(last);
  if (const Index sole = only_named(s, at); sole != kNoIndex) return named(sole);
  return is_same_source(s, at) ? here(seen_.spoken().back().speaker) : s;
}

Speaker Referents::resolve(const Speaker& s, TokenIndex at) const {
  // `found` with the words that stand here.
  const auto here = [&](Speaker found) {
    found.mention = s.mention;
    return found;
  };
  const auto named = [&](Index entity) { return Speaker::named(entity, entities_[entity].name, s.mention); };
  switch (s.reference) {
    case Reference::none:
      return worded(s, at);
    case Reference::thing:
      return s;
    case Reference::pronoun:
    case Reference::omitted: {
      // "Передаёт агентство. По его данным": data are a body's rather than a person's.
      if (const Speaker owner = s.lemma.empty() ? Speaker{} : bodies_.last(at); owner.found) return here(owner);
      if (const Speaker body = bodies_.that_goes_on(s, at); body.found) return here(body);
      Speaker found = person(s, at);
      if (found.found || s.reference == Reference::omitted) return here(found);
      if (const Index named_later = first_behind(s, at); named_later != kNoIndex) return named(named_later);
      found = bodies_.last(at);
      if (!found.found) found = last_of_gender(s.gender);
      return found.found ? here(found) : here(bodies_.before(s, at));
    }
    case Reference::person:
      return by_noun(s, at);
    case Reference::body: {
      if (const Index entity = bodies_.of(s, at); entity != kNoIndex) return named(entity);
      const Speaker* earlier = bodies_.fuller(s);
      return earlier != nullptr ? here(*earlier) : s;
    }
    case Reference::there: {
      const Index entity = bodies_.of(s, at);
      return entity != kNoIndex ? named(entity) : s;
    }
    case Reference::they: {
      const Speaker* earlier = several(at);
      return earlier != nullptr ? here(*earlier) : s;
    }
    case Reference::paper: {
      const Speaker issued_by = bodies_.issuer(s, at);
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
