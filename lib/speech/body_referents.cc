#include "speech/body_referents.h"

#include <algorithm>

#include "speech/entity_kinds.h"
#include "speech/wordings.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kNoFit = -1;  // a body that the noun cannot mean

}  // namespace

// How well the noun fits the body named at token `at`, judging by the class of the body or of its head; negative: not
// at all.
int BodyReferents::fit(const Entity& body, TokenIndex at, const Speaker& s) const {
  const std::string_view head = t_.d.reading(at).lemma;
  if (head == s.lemma) return 2 * Discourse::kFits;
  if (s.fits.empty()) return 0;
  if (s.fits == "-") return kNoFit;
  if (!body.cls.empty()) {
    if (!has_item(s.fits, body.cls)) return kNoFit;
    return s.fits.starts_with(body.cls) ? Discourse::kFits : Discourse::kFits - 1;
  }
  const Referent* r = t_.lexicon.referent(head, Referent::Kind::body);
  if (r == nullptr) return 0;
  return has_item(s.fits, r->fits.substr(0, r->fits.find(','))) ? Discourse::kFits : kNoFit;
}

// Two-letter code of the country that the noun's attribute names: "американское ведомство".
std::string_view BodyReferents::country_of(const Speaker& s) const {
  if (s.entity != kNoIndex) return entities_[s.entity].country;
  return s.of != kNoIndex ? entities_[s.of].iso2 : std::string_view{};
}

Index BodyReferents::of(const Speaker& s, TokenIndex at) const {
  Index best = kNoIndex;
  int best_weight = -Discourse::kSentence * Discourse::kMostSentencesBack;
  const Index last = seen_.spoken().empty() ? kNoIndex : seen_.spoken().back().speaker.entity;
  const std::string_view country = country_of(s);
  auto m = Discourse::first_from(seen_.bodies(), at);
  for (int looked = 0; m != seen_.bodies().begin() && looked < Discourse::kMostMentions; ++looked) {
    --m;
    const int fits = fit(entities_[m->entity], m->at, s);
    if (fits < 0) continue;
    if (s.described && (fits == 0 || m->entity == s.entity || entities_[m->entity].country != country)) continue;
    const int w = seen_.weight(*m, at) + fits + (m->entity == last ? Discourse::kSpokeLast : 0);
    if (w <= best_weight) continue;
    best = m->entity;
    best_weight = w;
  }
  int looked = 0;
  for (auto k = seen_.spoken().rbegin();
       best == kNoIndex && !s.described && k != seen_.spoken().rend() && looked < Discourse::kLastSpeakers;
       ++k, ++looked)
    if (is_body(t_.named, k->speaker.entity) &&
        (fit(entities_[k->speaker.entity], k->at, s) > 0 || is_part_of_name(s, entities_[k->speaker.entity])))
      best = k->speaker.entity;
  return best;
}

// "В полиции" after words of the "пресс-служба ГУ МВД", "в суде" after those of the "пресс-служба суда".
bool BodyReferents::is_part_of_name(const Speaker& s, const Entity& body) const {
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
Index BodyReferents::named_in_full(const Speaker& s, TokenIndex at) const {
  if (s.plural || s.mention.empty() || (s.entity != kNoIndex && !is_body(t_.named, s.entity))) return kNoIndex;
  const TokenIndex begin = t_.token_at(s.mention.begin);
  TokenIndex end = begin;
  for (; end < t_.size() && t_.token(end).begin < s.mention.end; ++end)
    if (!t_.is_kind(end, TokenKind::word) || (end > begin && t_.token(end).shape != Shape::lower)) return kNoIndex;
  const std::string_view head = t_.d.reading(begin).lemma;
  if (end < begin + 2 || t_.lexicon.referent(head, Referent::Kind::body) == nullptr) return kNoIndex;
  auto m = Discourse::first_from(seen_.bodies(), at);
  for (int looked = 0; m != seen_.bodies().begin() && looked < Discourse::kMostMentions; ++looked) {
    --m;
    const bool longer = m->end - m->at > end - begin && t_.d.reading(m->at).lemma == head;
    if (longer && m->entity != s.entity && has_words(t_, m->at + 1, m->end, begin + 1, end)) return m->entity;
  }
  return kNoIndex;
}

// A body that spoke before and was worded more fully: "прокуратура города" for "прокуратура".
const Speaker* BodyReferents::fuller(const Speaker& s) const {
  const TokenIndex length = std::max<TokenIndex>(1, s.words_end - s.words_begin);
  int looked = 0;
  for (auto k = seen_.spoken().rbegin(); k != seen_.spoken().rend() && looked < Discourse::kLastSpeakers;
       ++k, ++looked) {
    const Speaker& earlier = k->speaker;
    const bool same = earlier.entity == s.entity && !s.lemma.empty() && earlier.lemma == s.lemma;
    if (same && earlier.words_end - earlier.words_begin > length && is_short_for(t_, s, earlier)) return &earlier;
  }
  return nullptr;
}

// "По её данным" of a paper.
Speaker BodyReferents::last(TokenIndex at) const {
  if (seen_.spoken().empty() || seen_.sentences_between(seen_.spoken().back().at, at) > 1) return {};
  const Speaker& last = seen_.spoken().back().speaker;
  return is_body(t_.named, last.entity) ? last : Speaker{};
}

// "Компания работает в тридцати странах. В мае она сообщала, …": the body that the sentence before is about.
Speaker BodyReferents::before(const Speaker& s, TokenIndex at) const {
  const std::uint32_t here = t_.d.sentence_of[at];
  if (here == 0 || s.other || !s.lemma.empty()) return {};
  const Speaker body = seen_.subject_of(here - 1, {&seen_.bodies()});
  if (!body.found) return {};
  auto m = Discourse::first_from(seen_.bodies(), t_.d.tokens.sentences[here - 1].begin);
  while (m->entity != body.entity) ++m;  // subject_of() has found it there
  const Grammemes gender = s.gender == 'f' ? femn : masc;
  const Grammemes word = t_.d.words.any(t_.token(m->at).word);
  return (word & gender) != 0 || (word & genders) == 0 ? body : Speaker{};
}

// "Белый дом назвал Лесова провидцем. Он также назвал его гигантом": the body that spoke last, as the subject of a
// sentence that has no person for one.
Speaker BodyReferents::that_goes_on(const Speaker& s, TokenIndex at) const {
  const Speaker heard = last(at);
  const std::uint32_t here = t_.d.sentence_of[at];
  if (s.reference != Reference::pronoun || here == 0 || is_media_body(t_.named, heard.entity)) return {};
  const Speaker body = before(s, at);
  const bool same = body.found && body.entity == heard.entity;
  if (!same || seen_.subject_of(here - 1, {&seen_.persons()}).found) return {};
  const auto m = Discourse::first_from(seen_.persons(), at);
  const bool named_here = m != seen_.persons().begin() && t_.d.sentence_of[(m - 1)->at] == here;
  return named_here ? Speaker{} : body;
}

// The paper's noun in the sentence, or a word of its root, "обратился" for "обращение", or of messages another noun:
// "письмо" for "послание". A pronoun is any message. kNone: none.
TokenIndex BodyReferents::paper_in(std::uint32_t sentence, std::string_view lemma) const {
  constexpr std::size_t kRoot = 10;  // bytes
  const Sentence s = t_.d.tokens.sentences[sentence];
  const TokenIndex end = std::min(s.end, s.begin + kLongestSentence);
  const auto is_message = [&](std::string_view noun) {
    const Referent* r = t_.lexicon.referent(noun, Referent::Kind::document);
    return r != nullptr && r->fits == "message";
  };
  const bool pronoun = lemma.size() < kRoot && t_.lexicon.referent(lemma, Referent::Kind::document) == nullptr;
  const bool message = pronoun || is_message(lemma);
  const std::string_view root = lemma.size() < kRoot ? std::string_view{} : lemma.substr(0, kRoot);
  for (TokenIndex i = s.begin; i < end; ++i)
    if (const std::string_view word = t_.d.reading(i).lemma;
        (!root.empty() && word.starts_with(root)) || (message && is_message(word)))
      return i;
  return kNone;
}

// "Агентство распространило заявление МИД": whose paper the noun at `i` is, by the name behind it.
Speaker BodyReferents::owner_of(TokenIndex paper) const {
  const TokenIndex i = paper + 1;
  const MentionIndex m = i < t_.size() ? t_.names.mentions.covering(i) : kNone;
  if (m == kNone || t_.names.mentions[m].begin != i) return {};
  const NameMention& name = t_.names.mentions[m];
  const Grammemes any = t_.d.words.any(t_.token(i).word);
  const bool owner = (any & gram::gent) != 0 || (any & gram::cases) == 0;
  const bool speaks = is_body(t_.named, name.entity) || is_person(t_.named, name.entity);
  return owner && speaks ? Speaker::named(name.entity, entities_[name.entity].name, {}) : Speaker{};
}

// "…, говорится в письме МИД. «…. …», – подчёркивается в письме": whose paper the sentence before the words told of,
// where they are several sentences, of which the last is `here`.
Speaker BodyReferents::issuer_before_words(const Speaker& s, std::uint32_t here) const {
  const auto goes_on = [&](TokenIndex i) { return t_.in_marks(i) && !t_.is_kind(i, TokenKind::quote_open); };
  std::uint32_t first = here;
  while (first > 0 && goes_on(t_.d.tokens.sentences[first].begin)) --first;
  const TokenIndex paper = first < here && first > 0 ? paper_in(first - 1, s.lemma) : kNone;
  if (paper == kNone) return {};
  if (const Speaker who = owner_of(paper); who.found) return who;
  const bool said = !seen_.spoken().empty() && t_.d.sentence_of[seen_.spoken().back().at] == first - 1;
  return said ? seen_.spoken().back().speaker : Speaker{};
}

Speaker BodyReferents::issuer(const Speaker& s, TokenIndex at) const {
  const std::uint32_t here = t_.d.sentence_of[at];
  if (const Speaker who = issuer_before_words(s, here); who.found) return who;
  for (std::uint32_t back = 1; back <= 2 && back <= here && !s.lemma.empty(); ++back) {
    const TokenIndex paper = paper_in(here - back, s.lemma);
    if (paper == kNone) continue;
    if (const Speaker who = owner_of(paper); who.found) return who;
    if (const Speaker who = seen_.subject_of(here - back, {&seen_.bodies(), &seen_.persons()}); who.found) return who;
  }
  // "Телеканал опубликовал сведения. В сообщении говорилось"
  if (!s.lemma.empty() && here > 0)
    if (const Speaker who = seen_.subject_of(here - 1, {&seen_.bodies()}); is_media_body(t_.named, who.entity))
      return who;
  if (seen_.spoken().empty() ||
      seen_.sentences_between(seen_.spoken().back().at, at) > Discourse::kMostSentencesBetween)
    return s.lemma.empty() || here == 0 ? Speaker{} : seen_.subject_of(here - 1, {&seen_.bodies()});
  const Speaker& last = seen_.spoken().back().speaker;
  return s.lemma.empty() && !is_body(t_.named, last.entity) ? Speaker{} : last;
}

}  // namespace newsx
