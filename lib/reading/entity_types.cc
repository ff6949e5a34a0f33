#include "reading/entity_types.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/error.h"
#include "base/word_table.h"
#include "text/utf8.h"

namespace newsx {
namespace {

// The types that code treats differently, by EntityType.
constexpr std::array<std::string_view, 4> kTypeNames = {"person", "country", "organization", "place"};
constexpr std::string_view kAnyOther = "*", kServing = "-";

struct TypeTable {
  std::vector<EntityTypeRow> types;
  std::vector<std::string_view> serving, opaque;
};

TypeTable read_types() {
  TypeTable table;
  for (WordTable row = WordTable::built_in("entity_types.tsv"); row.next();) {
    const std::string_view name = row.cell(0), id = row.cell(1);
    if (row.cell(3) == "no") table.opaque.push_back(name);
    if (id == kServing) {
      table.serving.push_back(name);
      continue;
    }
    EntityTypeRow type{name, id};
    const std::string keeps = "," + std::string(row.cell(2)) + ",";
    const auto has = [&](const char* word) { return keeps.find(word) != std::string::npos; };
    type.keeps_iso = has(",iso2,iso3,");
    type.keeps_abbreviation = has(",abbreviation,");
    type.keeps_class = has(",class,");
    type.keeps_country = has(",country,");
    table.types.push_back(type);
  }
  if (table.types.empty() || table.types.back().name != kAnyOther)
    throw Error("entity_types.tsv", "the last type must be \"*\", for all other classes");
  return table;
}

const TypeTable& type_table() {
  static const TypeTable table = read_types();
  return table;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::span<const EntityTypeRow> entity_types() { return type_table().types; }

std::size_t order_of_type(std::string_view type) {
  const auto& types = type_table().types;
  const auto at = std::find_if(types.begin(), types.end() - 1, [&](const EntityTypeRow& t) { return t.name == type; });
  return static_cast<std::size_t>(at - types.begin());
}

EntityType entity_type(std::string_view type) {
  return static_cast<EntityType>(std::find(kTypeNames.begin(), kTypeNames.end(), type) - kTypeNames.begin());
}

std::string_view name_of(EntityType type) {
  return type == EntityType::other ? kAnyOther : kTypeNames[static_cast<std::size_t>(type)];
}

std::string_view id_letter(std::string_view type) {
  const std::string_view id = entity_types()[order_of_type(type)].id;
  if (!id.empty() || type.empty()) return id;
  return type.substr(0, decode_utf8(type.data(), type.data() + type.size()).bytes);
}

EntityClasses::EntityClasses(const Gazetteer& gazetteer, const Grammar& grammar) {
  const std::vector<std::string_view> tables_serving = gazetteer.serving_classes();
  std::vector<bool> known;
  const auto add = [&](std::string_view name) {
    const std::size_t cls = grammar.class_id(name);
    if (cls >= classes_.size()) classes_.resize(cls + 1), known.resize(cls + 1);
    if (known[cls]) return;
    known[cls] = true;
    const bool entity = !contains(type_table().serving, name) && !contains(tables_serving, name);
    classes_[cls] = {entity ? entity_type(name) : EntityType::other, entity, contains(type_table().opaque, name)};
    if (entity) names_.push_back(name);
  };
  for (const std::string_view name : gazetteer.classes()) add(name);
  for (const Grammar::RuleInfo& rule : grammar.rules()) add(grammar.class_name(rule.cls));
}

}  // namespace newsx
