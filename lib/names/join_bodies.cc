#include "names/join_bodies.h"

#include <numeric>
#include <optional>
#include <vector>

#include "base/hash.h"
#include "base/number_map.h"
#include "names/key_parts.h"

namespace newsx {
namespace {

// Bodies with the country that the text says: "правительство Казахстана".
class StatedBodies {
 public:
  explicit StatedBodies(const NameResult& result) {
    for (const Entity& e : result.entities) {
      if (e.type != name_of(EntityType::organization) || e.country_inferred) continue;
      const std::uint64_t what = hash_text(what_part(e.key)), key = hash_text(e.key);
      const std::uint64_t* const known = by_what_.find(what);
      by_what_.put(what, known == nullptr || *known == key ? key : kSeveral);
    }
  }
  // Whether two states' are in the text, so that one without its state may be either.
  bool has_several(const Entity& e) const {
    const std::uint64_t* const known = by_what_.find(hash_text(what_part(e.key)));
    return known != nullptr && *known == kSeveral;
  }

 private:
  static constexpr std::uint64_t kSeveral = 0;  // no key's hash
  NumberMap<std::uint64_t> by_what_;
};

// By entity: the one that it is the same as, or itself. Empty: all are different.
std::vector<Index> same_bodies(const NameResult& result) {
  std::vector<Index> into;
  NumberMap<Index> by_key;
  std::optional<StatedBodies> stated;
  for (Index e = 0; e < result.entities.size(); ++e) {
    const Entity& entity = result.entities[e];
    if (entity.type != name_of(EntityType::organization)) continue;
    const std::uint64_t key = hash_text(entity.key);
    const Index* const known = by_key.find(key);
    if (known == nullptr) {
      by_key.emplace(key, e);
      continue;
    }
    if (entity.country_inferred || result.entities[*known].country_inferred) {
      if (!stated) stated.emplace(result);
      if (stated->has_several(entity)) {
        if (!entity.country_inferred) by_key.put(key, e);
        continue;
      }
    }
    if (into.empty()) {
      into.resize(result.entities.size());
      std::iota(into.begin(), into.end(), Index{0});
    }
    const Index first = *known;
    const bool is_first_surer = !result.entities[first].country_inferred || entity.country_inferred;
    into[is_first_surer ? e : first] = is_first_surer ? first : e;
    if (!is_first_surer) by_key.put(key, e);
  }
  return into;
}

// By entity: whether it is called as its row of the tables is, which is the usual name.
std::vector<bool> called_by_table(const Mentions& mentions, std::size_t entities) {
  std::vector<bool> out(entities);
  for (const NameMention& m : mentions)
    if (m.entity != kNoIndex && m.entry != kNoEntry && m.kind != MentionKind::generic) out[m.entity] = true;
  return out;
}

}  // namespace

bool join_bodies(const Document& d, Names& names, NameResult& result) {
  const std::vector<Index> into = same_bodies(result);
  if (into.empty()) return false;
  const auto joined = [&](Index e) {
    while (into[e] != e) e = into[e];
    return e;
  };
  std::vector<bool> is_called_by_table = called_by_table(names.mentions, result.entities.size());
  for (Index e = 0; e < into.size(); ++e) {
    if (into[e] == e) continue;
    const Index k = joined(e);
    Entity &kept = result.entities[k], &other = result.entities[e];
    const bool is_fuller = other.name.size() > kept.name.size();
    if (is_called_by_table[e] != is_called_by_table[k] ? is_called_by_table[e] : is_fuller) kept.name = other.name;
    if (is_called_by_table[e]) is_called_by_table[k] = true;
    if (kept.abbreviation.empty()) kept.abbreviation = other.abbreviation;
    if (kept.cls.empty()) kept.cls = other.cls;
  }
  for (MentionIndex i = 0; i < names.mentions.size(); ++i) {
    d.stop.check();
    NameMention& m = names.mentions.edit(i);
    if (m.entity == kNoIndex || into[m.entity] == m.entity) continue;
    m.entity = joined(m.entity);
    if (m.because.empty()) m.because = "another name of this body";
  }
  for (Role& role : result.roles)
    if (role.entity != kNoIndex) role.entity = joined(role.entity);
  return true;
}

}  // namespace newsx
