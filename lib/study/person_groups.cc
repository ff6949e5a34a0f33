#include "study/person_groups.h"

#include <set>
#include <span>

namespace newsx {
namespace {

std::span<const Role> roles_of(const Result& result, const Entity& person) {
  return std::span(result.roles).subspan(person.first_role, person.role_count);
}

std::string_view gender_group(const Entity& person) {
  return person.gender == 'm' ? "men" : person.gender == 'f' ? "women" : "unknown";
}

std::set<std::string> groups_of(const Result& result, const Entity& person, PersonGroup group) {
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
          groups.emplace(result.entities[role.entity].name);
      if (groups.empty()) groups.emplace("unknown");
      break;
  }
  return groups;
}

}  // namespace

ItemCounts persons_named(const Result& result, PersonGroup group, MentionKinds kinds) {
  ItemCounts counts;
  for (const Entity& entity : result.entities) {
    if (entity.type != "person" || is_only_generic(result, entity)) continue;
    if (const std::uint64_t mentions = count_mentions(result, entity, kinds); mentions > 0)
      for (const std::string& name : groups_of(result, entity, group)) counts[name] += mentions;
  }
  return counts;
}

ItemCounts persons_quoted(const Result& result, PersonGroup group) {
  ItemCounts counts;
  for (const Quotation& q : result.quotations)
    if (q.speaker_entity != kNoIndex && result.entities[q.speaker_entity].type == "person")
      for (const std::string& name : groups_of(result, result.entities[q.speaker_entity], group)) ++counts[name];
  return counts;
}

std::string with_status(std::string post, RoleStatus status) {
  if (status != RoleStatus::current) post.append(", ").append(to_string(status));
  return post;
}

}  // namespace newsx
