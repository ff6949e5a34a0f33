#include "names/office_holders.h"

#include <optional>
#include <string>
#include <vector>

#include "names/key_parts.h"
#include "names/letters.h"
#include "names/offices.h"
#include "names/roles.h"

namespace newsx {
namespace {

class HolderFinder {
 public:
  HolderFinder(const Document& d, std::string_view day, Names& names, NameResult& result)
      : d_(d), day_(day), names_(names), result_(result) {}

  void run() {
    std::vector<NameMention> found;
    for (RoleMention& post : names_.roles) {
      d_.stop.check();
      if (!is_open(post)) continue;
      const std::optional<Term> holder = holder_of(post);
      if (!holder) continue;
      post.entity = person(*holder, post);
      found.push_back(mention_of(post, "holds this office on the article's day"));
    }
    names_.mentions.merge(found, d_.stop);
  }

 private:
  static bool is_open(const RoleMention& post) {
    return post.entity == kNoIndex && post.stands_alone() && !post.plural && !post.label && !post.relation &&
           !post.of.empty() && post.status == RoleStatus::current;
  }

  std::optional<Term> holder_of(const RoleMention& post) const {
    for (const NameMention& m : names_.mentions.beginning_in(post.span)) {
      if (m.name != post.of || m.entity == kNoIndex) continue;
      if (m.type == EntityType::country)
        return office_holder(office_of(post.title, {}), result_.entities[m.entity].iso2, day_);
      // "глава МИД РФ": whoever heads the body.
      const bool heads = office_of(post.title, {}) == "body_head";
      if (m.type == EntityType::organization && heads && m.identity.row != kNoEntry)
        return office_holder(office_of(post.title, what_part(m.identity.key)), m.identity.country, day_);
    }
    return std::nullopt;
  }

  Index person(const Term& holder, const RoleMention& post) {
    std::string given, surname, other;
    append_person_key(holder.given, given);
    append_person_key(holder.surname, surname);
    const auto is_same = [&](std::string_view name, const std::string& key) {
      other.clear();
      append_person_key(name, other);
      return other == key;
    };
    for (Index e = 0; e < result_.entities.size(); ++e) {
      const Entity& known = result_.entities[e];
      if (known.type == name_of(EntityType::person) && is_same(known.surname, surname) &&
          (known.given.empty() || is_same(known.given, given)))
        return e;
    }
    Entity e;
    e.type = name_of(EntityType::person);
    e.name = d_.store(std::string(holder.given).append(holder.surname.empty() ? "" : " ").append(holder.surname));
    e.given = holder.given;
    e.surname = holder.surname;
    e.gender = holder.gender;
    e.inferred = Inferred::knowledge;
    e.first_role = static_cast<Index>(result_.roles.size());
    e.role_count = 1;
    Role role;
    role.title = post.title;
    role.of = post.of;
    role.cls = post.cls;
    role.entity = owner_of(names_.mentions, post);
    role.first_mention = static_cast<Index>(result_.role_mentions.size());
    role.mention_count = 1;
    result_.role_mentions.push_back(post.span);
    result_.roles.push_back(role);
    result_.entities.push_back(e);
    return static_cast<Index>(result_.entities.size() - 1);
  }

  const Document& d_;
  const std::string_view day_;
  Names& names_;
  NameResult& result_;
};

}  // namespace

void name_office_holders(const Document& d, std::string_view day, Names& names, NameResult& result) {
  if (!day.empty()) HolderFinder(d, day, names, result).run();
}

}  // namespace newsx
