// The kind of a speaker's entity. Each O(1); kNoIndex is none of them. Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "reading/entity_types.h"
#include "reading/result.h"

namespace newsx {

// The class of media, and of nouns for them.
inline constexpr std::string_view kMediumClass = "media";
// What stands for a source that nobody names fits this: "источник".
inline constexpr std::string_view kUnnamedClass = "unnamed";

inline bool is_of_type(const NameResult& named, Index entity, EntityType type) {
  return entity != kNoIndex && named.entities[entity].type == name_of(type);
}
inline bool is_person(const NameResult& named, Index entity) { return is_of_type(named, entity, EntityType::person); }
inline bool is_body(const NameResult& named, Index entity) {
  return is_of_type(named, entity, EntityType::organization);
}
inline bool is_place(const NameResult& named, Index entity) {
  return is_of_type(named, entity, EntityType::place) || is_of_type(named, entity, EntityType::country);
}
// Whether the body is a medium.
inline bool is_media_body(const NameResult& named, Index entity) {
  return is_body(named, entity) && named.entities[entity].cls == kMediumClass;
}

}  // namespace newsx
