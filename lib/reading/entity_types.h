// The types of entities: a row each of lib/knowledge/words/entity_types.tsv, and the classes of the user's own.
//
// Code asks for an EntityType only where it treats one differently, as it does persons; names, order, letters of ids
// and what an entity keeps are the table's. A new built-in type is a row there, its rules and its names.
// Cost: the table is read once; a look-up by name is a comparison a row, one by ClassId an array access. Threads: const
// functions may run at once. Errors: a table that cannot be used throws Error at the first call.
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
  std::string_view id;    // what ids begin with; empty: the type's first letter
  bool keeps_iso = false, keeps_abbreviation = false, keeps_class = false, keeps_country = false;
};

// The types that have a row, in the order of output; the last one, "*", stands for all others.
std::span<const EntityTypeRow> entity_types();
// The place in that order of a type.
std::size_t order_of_type(std::string_view type);
EntityType entity_type(std::string_view type);
std::string_view name_of(EntityType type);  // "*": other
// What the ids of its entities begin with: "p", "l", of a user's own type its first letter.
std::string_view id_letter(std::string_view type);

// What each class of a grammar and its gazetteer is.
class EntityClasses {
 public:
  EntityClasses() = default;
  // O(classes).
  EntityClasses(const Gazetteer& gazetteer, const Grammar& grammar);

  // Whether what has this class is an entity of its own, and does not only serve rules as posts and dates do.
  bool becomes_entity(ClassId cls) const { return classes_[cls].entity; }
  // Of what becomes an entity; `other` for the rest.
  EntityType type(ClassId cls) const { return classes_[cls].type; }
  // Whether nothing that lies inside it is a mention of its own.
  bool is_opaque(ClassId cls) const { return classes_[cls].opaque; }
  // The classes that become entities: of the tables, then of the rules; each once.
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
