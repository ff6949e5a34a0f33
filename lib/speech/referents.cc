#include "speech/referents.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

constexpr int kMostMentions = 40;      // looked back over
constexpr int kMostSentencesBack = 6;  // a mention farther away is not meant
constexpr int kLastSpeakers = 8;       // that a shorter wording may mean

// Weights, in sentences of distance.
constexpr int kSentence = 2;
constexpr int kSubject = 3;
constexpr int kSpokeLast = 4;
constexpr int kInsideWords = 6;
constexpr int kUnknownGender = 1;
constexpr int kUnlikelyGender = 2;
constexpr int kFits = 5;
constexpr int kMisfit = 4;
constexpr int kOfAnother = 100;
constexpr int kLeastMisfit = -2;  // whose posts speak against the noun must be near and prominent
constexpr int kMostTimes = 3;     // mentions before that speak for a person

// Whether `list` has `item`; the list's items are separated by commas.
bool lists(std::string_view list, std::string_view item) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    if (list.substr(0, comma) == item) return true;
    if (comma == std::string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
  return false;
}

bool is_nominative(const Document& d, const NameMention& c) {
  if (c.begin > 0 && (d.reading(c.begin - 1).reading.grammemes & PREP) != 0) return false;
  const TokenIndex head = c.type == EntityType::person && c.kind != MentionKind::role ? c.end - 1 : c.begin;
  return (d.words.any(d.token(head).word) & nomn) != 0 || c.span.of(d.text) == c.base;
}

}  // namespace

Referents::Referents(const Document& d, const Names& names, const NameResult& result, const CueLexicon& lexicon,
                     const std::vector<bool>& quoted)
    : d_(d), entities_(result.entities), roles_(result.roles), lexicon_(lexicon) {
  std::vector<int> times(result.entities.size());
  for (const NameMention& c : names.mentions) {
    d.stop.check();
    if (c.entity == kNoIndex || (c.type != EntityType::person && c.type != EntityType::organization)) continue;
    if (c.nested || (c.type == EntityType::organization && c.kind == MentionKind::generic)) continue;
    (c.type == EntityType::person ? persons_ : bodies_)
        .push_back({c.begin, c.entity, times[c.entity]++, is_nominative(d, c), quoted[c.begin]});
  }
  for (const RoleMention& r : names.roles) {
    if (r.entity == kNoIndex) continue;
    std::vector<std::string_view>& classes = posts_of_[r.entity];
    if (std::find(classes.begin(), classes.end(), r.cls) == classes.end()) classes.push_back(r.cls);
  }
}

void Referents::spoke(const Speaker& s, TokenIndex at) {
  if (s.found) spoken_.push_back({at, s});
}

// How near and prominent a mention is, seen from token `at`.
int Referents::weight(const Seen& m, TokenIndex at) const {
  const int distance = static_cast<int>(d_.sentence_of[at]) - static_cast<int>(d_.sentence_of[m.at]);
  return (m.subject ? kSubject : 0) - kSentence * distance - (m.quoted ? kInsideWords : 0);
}

// How well a person's posts go with the noun: by its words, else by its classes.
int Referents::fit(Index person, const Speaker& s) const {
  if (s.reference != Reference::person) return 0;
  const Entity& e = entities_[person];
  if (s.of != kNoIndex) {
    // "российский министр": a post of that country.
    const Referent* r = lexicon_.referent(s.lemma);
    const bool any_head = r != nullptr && r->kind == Referent::Kind::person && r->of.empty();
    for (Index k = e.first_role; k < e.first_role + e.role_count; ++k) {
      const Role& role = roles_[k];
      if (role.entity == s.of && (any_head || role.title.find(s.lemma) != std::string_view::npos)) return kFits + 1;
    }
    return -kOfAnother;
  }
  for (Index r = e.first_role; r < e.first_role + e.role_count; ++r)
    if (!s.lemma.empty() && roles_[r].title.find(s.lemma) != std::string_view::npos) return kFits + 1;
  const auto posts = posts_of_.find(person);
  if (s.fits.empty() || posts == posts_of_.end()) return 0;
  for (const std::string_view cls : posts->second)
    if (lists(s.fits, cls)) return kFits;
  return -kMisfit;
}

Speaker Referents::person(const Speaker& s, TokenIndex at) const {
  Speaker best;
  int best_weight = -kSentence * kMostSentencesBack;
  const auto consider = [&](const Speaker& one, char gender, int w, int fits) {
    w += fits;
    if (fits < 0 && w <= kLeastMisfit) return;
    if (s.described && fits <= 0) return;
    if (s.gender != 0 && gender != 0 && gender != s.gender) return;
    if (s.gender != 0 && gender == 0) w -= kUnknownGender;
    if (s.likely != 0 && gender != 0 && gender != s.likely) w -= kUnlikelyGender;
    if (w <= best_weight) return;
    best = one;
    best_weight = w;
  };
  if (!spoken_.empty()) {
    const Spoken& last = spoken_.back();
    const int distance = static_cast<int>(d_.sentence_of[at]) - static_cast<int>(d_.sentence_of[last.at]);
    const int w = kSpokeLast - kSentence * distance;
    const Index entity = last.speaker.entity;
    if (entity == kNoIndex) {
      // "По его словам": somebody who has no name.
      if (last.speaker.animate && s.reference != Reference::person) consider(last.speaker, last.speaker.gender, w, 0);
    } else if (entities_[entity].type == "person") {
      consider(last.speaker, entities_[entity].gender, w, fit(entity, s));
    }
  }
  auto m = std::lower_bound(persons_.begin(), persons_.end(), at, [](const Seen& x, TokenIndex t) { return x.at < t; });
  for (int looked = 0; m != persons_.begin() && looked < kMostMentions; ++looked) {
    --m;
    consider(Speaker::named(m->entity, {}, {}), entities_[m->entity].gender,
             weight(*m, at) + std::min(m->times, kMostTimes), fit(m->entity, s));
  }
  if (best.entity != kNoIndex) best.name = entities_[best.entity].name;
  return best;
}

// "Глава государства" before the name is told: the first person after it whose post fits.
Index Referents::later(const Speaker& s, TokenIndex at) const {
  if (s.fits.empty()) return kNoIndex;
  auto m = std::lower_bound(persons_.begin(), persons_.end(), at, [](const Seen& x, TokenIndex t) { return x.at < t; });
  for (int looked = 0; m != persons_.end() && looked < kMostMentions; ++m, ++looked)
    if (fit(m->entity, s) > 0) return m->entity;
  return kNoIndex;
}

// How well the noun goes with the body that is named at token `at`, by the class of the body or of its head; negative:
// not at all.
int Referents::body_fit(const Entity& body, TokenIndex at, const Speaker& s) const {
  const Analysis& head = d_.reading(at);
  if (head.lemma == s.lemma) return 2 * kFits;
  if (s.fits.empty()) return 0;
  if (s.fits == "-") return -1;
  if (!body.cls.empty()) return lists(s.fits, body.cls) ? kFits : -1;
  const Referent* r = lexicon_.referent(head.lemma);
  if (r == nullptr || r->kind != Referent::Kind::body) return 0;
  return lists(s.fits, r->of.substr(0, r->of.find(','))) ? kFits : -1;
}

Index Referents::body(const Speaker& s, TokenIndex at) const {
  Index best = kNoIndex;
  int best_weight = -kSentence * kMostSentencesBack;
  const Index last = spoken_.empty() ? kNoIndex : spoken_.back().speaker.entity;
  auto m = std::lower_bound(bodies_.begin(), bodies_.end(), at, [](const Seen& x, TokenIndex t) { return x.at < t; });
  for (int looked = 0; m != bodies_.begin() && looked < kMostMentions; ++looked) {
    --m;
    const int fits = body_fit(entities_[m->entity], m->at, s);
    if (fits < 0) continue;
    const int w = weight(*m, at) + fits + (m->entity == last ? kSpokeLast : 0);
    if (w <= best_weight) continue;
    best = m->entity;
    best_weight = w;
  }
  return best;
}

// A speaker told before in more words with the same head: "источник" for "источник в МВД".
const Speaker* Referents::fuller(const Speaker& s) const {
  int looked = 0;
  for (auto k = spoken_.rbegin(); k != spoken_.rend() && looked < kLastSpeakers; ++k, ++looked) {
    const Speaker& earlier = k->speaker;
    if (earlier.entity != kNoIndex || earlier.lemma.empty()) continue;
    const bool alone = s.words_end == s.words_begin + 1;
    if (alone && earlier.lemma == s.lemma && earlier.words_end > earlier.words_begin + 1) return &earlier;
    // "собеседник агентства" for "источник в МВД"
    const bool alike = earlier.reference == Reference::source && !s.fits.empty() && earlier.fits == s.fits;
    if (s.reference == Reference::source && alike) return &earlier;
  }
  return nullptr;
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
    case Reference::thing:
      return s;
    case Reference::pronoun:
    case Reference::omitted:
      return here(person(s, at));
    case Reference::person: {
      if (const Speaker* earlier = fuller(s)) return here(*earlier);
      if (const Speaker found = person(s, at); found.found) return here(found);
      const Index entity = s.described ? kNoIndex : later(s, at);
      return entity != kNoIndex ? named(entity) : s;
    }
    case Reference::body: {
      const Index entity = body(s, at);
      return entity != kNoIndex ? named(entity) : s;
    }
    case Reference::source: {
      const Speaker* earlier = fuller(s);
      return earlier != nullptr ? here(*earlier) : s;
    }
  }
  return s;
}

}  // namespace newsx
