// Entity types: one row each in lib/knowledge/words/entity_types.tsv, and the classes of the user's own.
//
// Code uses EntityType only where it treats a type specially, such as persons; names, order, the letters of ids and the
// columns an entity keeps come from the table. A new built-in type needs a row there, rules and names. Cost: the table
// is read once; a look-up by name is one comparison per row, by ClassId an array access. Threads: const functions may
// run at once. Errors: the first call throws Error for an unusable table.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "grammar/grammar.h"

namespace newsx {

enum class EntityType : std::uint8_t { person, country, organization, place, other };

struct EntityTypeRow {
  std::string_view name;  // of the type and its class; "*": any other class
  std::string_view id;    // the prefix of ids; empty: the type's first letter
  bool keeps_iso = false, keeps_abbreviation = false, keeps_class = false, keeps_country = false;
};

// The types with a row, in the order of output; the last one, "*", stands for all others.
std::span<const EntityTypeRow> entity_types();
// The position of a type in that order.
std::size_t order_of_type(std::string_view type);
EntityType entity_type(std::string_view type);
std::string_view name_of(EntityType type);  // "*": other
// The prefix of its entities' ids: "p", "l"; for a user's own type its first letter.
std::string_view id_letter(std::string_view type);

// The role of each class of a grammar and its gazetteer.
class EntityClasses {
 public:
  EntityClasses() = default;
  // O(classes).
  EntityClasses(const Gazetteer& gazetteer, const Grammar& grammar);

  // Whether annotations of this class become entities; posts and dates, for example, only serve rules.
  bool becomes_entity(ClassId cls) const { return classes_[cls].entity; }
  // The type, if it becomes an entity; otherwise `other`.
  EntityType type(ClassId cls) const { return classes_[cls].type; }
  // Whether nothing inside it is a mention of its own.
  bool is_opaque(ClassId cls) const { return classes_[cls].opaque; }
  // The classes that become entities: those of tables, then those of rules, without duplicates.
  const std::vector<std::string_view>& names() const { return names_; }

 private:
  struct Class {
    EntityType type = EntityType::other;
    bool entity = false, opaque = false;
  };
  std::vector<Class> classes_;  // by ClassId
  std::vector<std::string_view> names_;
};

}  // namespace newsx
