#include "extract/referents.h"

#include <algorithm>

namespace newsx {
namespace {

using namespace gram;

constexpr int kMostMentions = 40;         // looked back over
constexpr int kMostSentencesBack = 6;     // a mention farther away is not meant
constexpr int kLastSpeakers = 8;          // that a shorter wording may mean

// Weights, in sentences of distance.
constexpr int kSentence = 2;
constexpr int kSubject = 3;
constexpr int kSpokeLast = 5;
constexpr int kInsideWords = 6;
constexpr int kUnknownGender = 1;
constexpr int kFits = 5;

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

bool is_nominative(const Document& d, const Candidate& c) {
  if (c.begin > 0 && (d.reading(c.begin - 1).reading.grammemes & PREP) != 0) return false;
  const TokenIndex head = c.type == EntityType::person && c.kind != MentionKind::role ? c.end - 1 : c.begin;
  return (d.words.any(d.token(head).word) & nomn) != 0 || c.span.of(d.text) == c.base;
}

}  // namespace

Referents::Referents(const Document& d, const CueLexicon& lexicon, const std::vector<bool>& quoted)
    : d_(d), lexicon_(lexicon) {
  for (const Candidate& c : d.candidates) {
    if (c.entity == kNoIndex || (c.type != EntityType::person && c.type != EntityType::organization)) continue;
    if (c.type == EntityType::organization && c.kind == MentionKind::generic) continue;
    (c.type == EntityType::person ? persons_ : bodies_)
        .push_back({c.begin, c.entity, !c.nested && is_nominative(d, c), quoted[c.begin]});
  }
  for (const RoleMention& r : d.roles)
    if (r.entity != kNoIndex) posts_of_[r.entity].push_back(r.cls);
}

void Referents::spoke(const Speaker& s, TokenIndex at) {
  if (s.found) spoken_.push_back({at, s});
}

// How near and prominent a mention is, seen from token `at`.
int Referents::weight(const Seen& m, TokenIndex at) const {
  const int distance = static_cast<int>(d_.sentence_of[at]) - static_cast<int>(d_.sentence_of[m.at]);
  return (m.subject ? kSubject : 0) - kSentence * distance - (m.quoted ? kInsideWords : 0);
}

// How well a person's posts go with the classes that a noun fits; negative: they speak against it.
int Referents::fit(Index person, std::string_view classes) const {
  if (classes.empty()) return 0;
  const auto posts = posts_of_.find(person);
  if (posts == posts_of_.end()) return 0;
  for (const std::string_view cls : posts->second)
    if (lists(classes, cls)) return kFits;
  return -kFits;
}

Index Referents::person(const Speaker& s, TokenIndex at) const {
  Index best = kNoIndex;
  int best_weight = -kSentence * kMostSentencesBack;
  const auto consider = [&](Index entity, int weight) {
    const Entity& e = d_.result->entities[entity];
    if (s.gender != 0 && e.gender != 0 && e.gender != s.gender) return;
    if (s.gender != 0 && e.gender == 0) weight -= kUnknownGender;
    const int fits = fit(entity, s.fits);
    if (fits < 0) return;
    weight += fits;
    if (weight > best_weight) {
      best = entity;
      best_weight = weight;
    }
  };
  // Who spoke last.
  if (!spoken_.empty()) {
    const Spoken& last = spoken_.back();
    const Index entity = last.speaker.entity;
    if (entity != kNoIndex && d_.result->entities[entity].type == "person")
      consider(entity, kSpokeLast - kSentence * static_cast<int>(d_.sentence_of[at] - std::min(d_.sentence_of[at], d_.sentence_of[last.at])));
  }
  auto m = std::lower_bound(persons_.begin(), persons_.end(), at, [](const Seen& x, TokenIndex t) { return x.at < t; });
  for (int looked = 0; m != persons_.begin() && looked < kMostMentions; ++looked) {
    --m;
    consider(m->entity, weight(*m, at));
  }
  return best;
}

// Whether the body, named at token `at`, can be called by this noun: its class fits, or its head's does.
bool Referents::may_be(const Entity& body, TokenIndex at, const Speaker& s) const {
  if (s.fits.empty()) return true;
  if (!body.cls.empty()) return lists(s.fits, body.cls);
  const Referent* head = lexicon_.referent(d_.reading(at).lemma);
  return head != nullptr && head->kind == Referent::Kind::body && lists(s.fits, head->of.substr(0, head->of.find(',')));
}

Index Referents::body(const Speaker& s, TokenIndex at) const {
  Index best = kNoIndex;
  int best_weight = -kSentence * kMostSentencesBack;
  const Index last = spoken_.empty() ? kNoIndex : spoken_.back().speaker.entity;
  auto m = std::lower_bound(bodies_.begin(), bodies_.end(), at, [](const Seen& x, TokenIndex t) { return x.at < t; });
  for (int looked = 0; m != bodies_.begin() && looked < kMostMentions; ++looked) {
    --m;
    const bool same_head = d_.reading(m->at).lemma == s.lemma;
    if (!same_head && !may_be(d_.result->entities[m->entity], m->at, s)) continue;
    const int w = weight(*m, at) + (same_head ? kFits : 0) + (m->entity == last ? kSpokeLast : 0);
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
    const bool same_head = earlier.lemma == s.lemma && earlier.name.size() > s.name.size();
    if (same_head || (s.reference == Reference::source && earlier.reference == Reference::source)) return &earlier;
  }
  return nullptr;
}

Speaker Referents::resolve(const Speaker& s, TokenIndex at) const {
  const auto named = [&](Index entity) {
    Speaker out = s;
    out.found = true;
    out.entity = entity;
    out.name = d_.result->entities[entity].name;
    return out;
  };
  switch (s.reference) {
    case Reference::none:
      break;
    case Reference::pronoun:
    case Reference::omitted: {
      const Index entity = person(s, at);
      if (entity != kNoIndex) return named(entity);
      Speaker nobody = s;
      nobody.found = false;
      return nobody;
    }
    case Reference::person: {
      if (const Speaker* earlier = fuller(s)) {
        Speaker out = *earlier;
        out.mention = s.mention;
        return out;
      }
      const Index entity = person(s, at);
      if (entity != kNoIndex) return named(entity);
      break;
    }
    case Reference::body: {
      const Index entity = body(s, at);
      if (entity != kNoIndex) return named(entity);
      break;
    }
    case Reference::source:
      if (const Speaker* earlier = fuller(s)) {
        Speaker out = *earlier;
        out.mention = s.mention;
        return out;
      }
      break;
  }
  return s;
}

}  // namespace newsx
