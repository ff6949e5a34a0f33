#include "speech/discourse.h"

#include "speech/phrase_parts.h"

namespace newsx {
namespace {

using namespace gram;

constexpr int kMostPosts = 3;  // of those before a name, which may hold one another

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

}  // namespace

Discourse::Discourse(const SpeechText& text, const std::vector<bool>& quoted, const std::vector<bool>& told)
    : t_(text), entities_(text.named.entities) {
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

void Discourse::add_spoken(const Speaker& s, TokenIndex at) {
  if (s.found) spoken_.push_back({at, s});
}

int Discourse::sentences_between(TokenIndex before, TokenIndex after) const {
  return static_cast<int>(t_.d.sentence_of[after]) - static_cast<int>(t_.d.sentence_of[before]);
}

int Discourse::weight(const Seen& m, TokenIndex at) const {
  return (m.subject ? kSubject : 0) - kSentence * sentences_between(m.at, at) - (m.quoted ? kInsideWords : 0) -
         (m.related ? kRelated : 0);
}

Speaker Discourse::subject_of(std::uint32_t sentence, std::initializer_list<const std::vector<Seen>*> kinds) const {
  for (const std::vector<Seen>* seen : kinds) {
    auto m = first_from(*seen, t_.d.tokens.sentences[sentence].begin);
    for (int looked = 0; m != seen->end() && looked < kMostMentions && t_.d.sentence_of[m->at] == sentence;
         ++m, ++looked)
      if (m->subject && (!m->quoted || m->told)) return Speaker::named(m->entity, entities_[m->entity].name, {});
  }
  return {};
}

}  // namespace newsx
