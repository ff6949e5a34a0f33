#include "names/national_posts.h"

#include <span>
#include <string_view>

#include "names/main_country.h"

namespace newsx {
namespace {

constexpr std::uint32_t kFarMore = 3;  // times

bool is_national(std::string_view cls) { return cls == "minister" || cls == "government_head" || cls == "state_head"; }

bool is_country(const Entity& e) { return e.type == name_of(EntityType::country) && !e.iso2.empty(); }

Index main_country(const NameResult& result) {
  MainCountry countries;
  for (const Entity& e : result.entities)
    if (!e.country_inferred) countries.add(is_country(e) ? e.iso2 : e.country, e.mention_count);
  const std::string_view main = countries.dominant(kFarMore);
  for (Index e = 0; e < result.entities.size(); ++e)
    if (!main.empty() && is_country(result.entities[e]) && result.entities[e].iso2 == main) return e;
  return kNoIndex;
}

// The country of a post of these that says it.
Index country_of(std::span<const Role> roles, const NameResult& result) {
  for (const Role& role : roles)
    if (is_national(role.cls) && role.entity != kNoIndex && is_country(result.entities[role.entity]))
      return role.entity;
  return kNoIndex;
}

}  // namespace

void complete_national_posts(const Document& d, NameResult& result) {
  if (result.roles.empty()) return;
  const Index main = main_country(result);
  for (const Entity& person : result.entities) {
    d.stop.check();
    const std::span<Role> roles(result.roles.data() + person.first_role, person.role_count);
    const Index own = country_of(roles, result);
    const Index country = own == kNoIndex ? main : own;
    if (country == kNoIndex) continue;
    for (Role& role : roles) {
      if (!role.of.empty() || !is_national(role.cls)) continue;
      role.of = result.entities[country].name;
      role.entity = country;
      role.of_is_inferred = true;
    }
  }
}

}  // namespace newsx
