#include "study/person_groups.h"

#include <set>
#include <span>

#include "reading/entity_types.h"

namespace newsx {
namespace {

std::span<const Role> roles_of(const Result& result, const Entity& person) {
  return std::span(result.roles).subspan(person.first_role, person.role_count);
}

std::string_view gender_group(const Entity& person) {
  return person.gender == 'm' ? "men" : person.gender == 'f' ? "women" : "unknown";
}

std::set<std::string> groups_of(const Result& result, const Entity& person, PersonGroup group, Join join) {
  std::set<std::string> groups;
  switch (group) {
    case PersonGroup::gender:
      groups.emplace(gender_group(person));
      break;
    case PersonGroup::post:
      for (const Role& role : roles_of(result, person))
        groups.insert(with_status(std::string(role.title), role.status));
      if (groups.empty()) groups.emplace("no post");
      break;
    case PersonGroup::party:
      for (const Role& role : roles_of(result, person))
        if (role.entity != kNoIndex && result.entities[role.entity].cls == "party" && role.status != RoleStatus::former)
          groups.emplace(item_of(result.entities[role.entity], join));
      if (groups.empty()) groups.emplace("unknown");
      break;
  }
  return groups;
}

}  // namespace

ItemCounts persons_named(const Result& result, PersonGroup group, const Counting& counting) {
  ItemCounts counts;
  for (const Entity& entity : result.entities) {
    if (entity_type(entity.type) != EntityType::person || is_only_generic(result, entity)) continue;
    if (const std::uint64_t mentions = count_mentions(result, entity, counting.kinds); mentions > 0)
      for (const std::string& name : groups_of(result, entity, group, counting.join)) counts[name] += mentions;
  }
  return counts;
}

ItemCounts persons_quoted(const Result& result, PersonGroup group, const Counting& counting) {
  ItemCounts counts;
  for (const Quotation& q : result.quotations)
    if (q.speaker_entity != kNoIndex && entity_type(result.entities[q.speaker_entity].type) == EntityType::person)
      for (const std::string& name : groups_of(result, result.entities[q.speaker_entity], group, counting.join))
        ++counts[name];
  return counts;
}

std::string with_status(std::string post, RoleStatus status) {
  if (status != RoleStatus::current) post.append(", ").append(to_string(status));
  return post;
}

}  // namespace newsx
