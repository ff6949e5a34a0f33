// First the posts beside names: what each person holds. Then, in the order of the text, each post that stands alone
// goes to the person who may be called so and fits best; it counts as a mention for those after it.
#include "names/roles.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace newsx {
namespace {

using namespace gram;

class RoleResolver {
 public:
  RoleResolver(const Document& d, Names& names, NameResult& result)
      : d_(d), roles_(names.roles), mentions_(names.mentions), result_(result) {}

  void run() {
    read_holders();
    resolve_free();
    add_mentions();
    write_roles();
  }

 private:
  struct Held {
    std::string title;
    std::string_view cls;
    std::string_view of;
    Index of_entity;
    std::string_view head_of_body;
  };

  // The entity that stands where the role's `of` stands.
  Index of_entity(const RoleMention& r) const {
    if (r.of.empty()) return kNoIndex;
    for (const NameMention& m : mentions_.beginning_in(r.span))
      if (m.entity != kNoIndex && m.name == r.of) return m.entity;
    return kNoIndex;
  }

  void read_holders() {
    // Names by position, to find the holder again after linking.
    std::unordered_map<std::uint32_t, Index> person_at;
    for (const NameMention& m : mentions_) {
      d_.stop.check();
      if (m.type == EntityType::person) person_at[m.span.begin] = m.entity;
    }
    for (RoleMention& r : roles_) {
      d_.stop.check();
      if (r.stands_alone()) continue;
      const auto person = person_at.find(r.holder_begin);
      if (person == person_at.end() || r.plural) continue;
      r.entity = person->second;
      if (r.entity == kNoIndex) continue;
      give(r.entity, r);
    }
  }

  void give(Index person, const RoleMention& r) {
    auto& held = held_[person];
    const Index body = of_entity(r);
    const std::string_view of = body != kNoIndex ? result_.entities[body].name : r.of;
    for (Held& h : held)
      if (h.title == r.title && (h.of == of || of.empty() || h.of.empty())) {
        if (h.of.empty()) h.of = of, h.of_entity = body;
        return;
      }
    if (held.size() < kMostPosts) held.push_back({std::string(r.title), r.cls, of, body, r.head_of_body});
  }

  // Whether a person with these roles may be called so.
  bool may_be(const Held& h, const RoleMention& r, Index body) const {
    // "глава МИД" is the "министр иностранных дел".
    if (!r.head_of_body.empty() && h.title == r.head_of_body) return true;
    if (!h.head_of_body.empty() && r.title == h.head_of_body) return true;
    const bool same_title =
        h.title == r.title || (h.cls == r.cls && (r.cls == "state_head" || r.cls == "government_head"));
    if (!same_title) {
      // "руководитель казахстанской делегации": whoever stands for that country.
      return r.delegation && body != kNoIndex && h.of_entity == body;
    }
    if (body == kNoIndex && r.of.empty()) return true;
    return (body != kNoIndex && h.of_entity == body) || (!h.of.empty() && h.of == r.of);
  }

  void resolve_free() {
    // Persons in order of their last mention before the role.
    MentionIndex next = 0;
    std::unordered_map<Index, std::uint32_t> mentions;
    std::vector<Index> recent;  // most recent last, each once
    const auto see = [&](Index person) {
      std::erase(recent, person);
      recent.push_back(person);
      if (recent.size() > kRemembered) recent.erase(recent.begin());
      ++mentions[person];
    };
    for (RoleMention& r : roles_) {
      d_.stop.check();
      for (; next < mentions_.size() && mentions_[next].span.begin < r.span.begin; ++next)
        if (mentions_[next].type == EntityType::person && mentions_[next].entity != kNoIndex)
          see(mentions_[next].entity);
      if (r.entity != kNoIndex || r.plural || !r.stands_alone()) continue;
      const Index body = of_entity(r);
      Index found = kNoIndex;
      int found_score = 0;
      for (std::size_t k = recent.size(); k-- > 0;) {
        const auto held = held_.find(recent[k]);
        if (held == held_.end()) continue;
        for (const Held& h : held->second) {
          if (!may_be(h, r, body)) continue;
          // The same title before a title of the same kind; the one the text speaks of most before one named in
          // passing.
          const int score = (h.title == r.title ? 1000 : 0) +
                            (r.of.empty() ? static_cast<int>(mentions[recent[k]]) * 4 : 0) + static_cast<int>(k);
          if (found == kNoIndex || score > found_score) {
            found = recent[k];
            found_score = score;
          }
        }
      }
      if (found == kNoIndex) continue;
      // Posts that many have ("депутат", "министр") refer back only when definite: with a capital, a body, or as the
      // head of something.
      const bool definite = !r.of.empty() || r.cls == "state_head" || r.cls == "government_head" ||
                            d_.token(r.begin).shape != Shape::lower;
      if (!definite) continue;
      r.entity = found;
      give(found, r);
      see(found);
    }
  }

  // A role beside its holder's name is a mention where the text also uses the role alone for that person.
  void add_mentions() {
    std::map<std::pair<Index, std::string>, bool> alone;
    for (const RoleMention& r : roles_)
      if (r.entity != kNoIndex && r.stands_alone()) alone[{r.entity, std::string(r.title)}] = true;
    const MentionIndex before = mentions_.size();
    for (const RoleMention& r : roles_) {
      d_.stop.check();
      if (r.entity == kNoIndex) continue;
      if (!r.stands_alone() && !alone.contains({r.entity, std::string(r.title)})) continue;
      NameMention c;
      c.type = EntityType::person;
      c.kind = MentionKind::role;
      c.begin = r.begin;
      c.end = r.end;
      c.span = c.core = r.span;
      c.annotation = r.annotation;
      c.base = c.name = r.title;
      c.entity = r.entity;
      c.because = r.stands_alone() ? "has this post in the text" : "stands beside the name";
      mentions_.add(c);
    }
    if (mentions_.size() != before) mentions_.sort(d_.stop);
  }

  void write_roles() {
    for (Index e = 0; e < result_.entities.size(); ++e) {
      d_.stop.check();
      const auto held = held_.find(e);
      if (held == held_.end()) continue;
      Entity& entity = result_.entities[e];
      entity.first_role = static_cast<Index>(result_.roles.size());
      for (const Held& h : held->second) result_.roles.push_back({d_.store(h.title), h.of, h.of_entity});
      entity.role_count = static_cast<Index>(result_.roles.size()) - entity.first_role;
    }
  }

  static constexpr std::size_t kRemembered = 64;  // persons: more are not looked through for one role
  static constexpr std::size_t kMostPosts = 32;   // of a person: all are looked through for one role; articles tell six

  const Document& d_;
  std::vector<RoleMention>& roles_;
  Mentions& mentions_;
  NameResult& result_;
  std::unordered_map<Index, std::vector<Held>> held_;
};

}  // namespace

void resolve_roles(const Document& d, Names& names, NameResult& result) { RoleResolver(d, names, result).run(); }

}  // namespace newsx
