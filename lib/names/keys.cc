// A body's most informative mention gives its key: a table row is preferred to a name built by rules, a mention with an
// owner to one without.
#include "names/keys.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "names/key_parts.h"
#include "names/same_keys.h"

namespace newsx {
namespace {

// Classes of bodies that each state has one of, so that the bare name leaves open whose it is.
bool is_of_a_state(std::string_view cls) { return cls == "state" || cls == "military"; }

bool is_latin(std::string_view key) { return !key.empty() && first_letter(key).size() == 1; }

// Whether a column `states` ("US JP") has the state; "any" has all.
bool has_state(std::string_view states, std::string_view iso2) {
  return states == "any" || states.find(iso2) != std::string_view::npos;
}

// The country that a document names most often, counting mentions of places in it, too.
class MainCountry {
 public:
  void add(std::string_view country, std::uint32_t mentions) {
    if (country.empty()) return;
    const auto known = std::ranges::find(counts_, country, &Count::first);
    if (known == counts_.end())
      counts_.emplace_back(country, mentions);
    else
      known->second += mentions;
  }
  // Of the states of this column `states`; of two that are named as often the one added first. Empty: none is named.
  std::string_view among(std::string_view states) const {
    const Count* most = nullptr;
    for (const Count& count : counts_)
      if (has_state(states, count.first) && (most == nullptr || count.second > most->second)) most = &count;
    return most == nullptr ? std::string_view() : most->first;
  }

 private:
  using Count = std::pair<std::string_view, std::uint32_t>;
  std::vector<Count> counts_;
};

class KeyWriter {
 public:
  KeyWriter(const Document& d, const Mentions& mentions, NameResult& result)
      : d_(d), mentions_(mentions), result_(result) {}

  void run() {
    best_.assign(result_.entities.size(), kNone);
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      const Index e = mentions_[i].entity;
      if (e != kNoIndex && (best_[e] == kNone || says_more(mentions_[i], mentions_[best_[e]]))) best_[e] = i;
    }
    for (Index e = 0; e < result_.entities.size(); ++e) add_to_main_country(e);
    for (Index e = 0; e < result_.entities.size(); ++e) write(e);
  }

 private:
  static int weight(const NameMention& m) {
    if (m.type == EntityType::person) return static_cast<int>(m.end - m.begin);
    if (m.type != EntityType::organization) return m.entry != kNoEntry;
    return (m.kind == MentionKind::short_name ? 0 : 8) + 4 * (m.identity.row != kNoEntry) +
           static_cast<int>(m.identity.owner);
  }
  static bool says_more(const NameMention& a, const NameMention& b) { return weight(a) > weight(b); }

  void add_to_main_country(Index e) {
    const Entity& entity = result_.entities[e];
    if (entity.type == name_of(EntityType::country))
      main_country_.add(entity.iso2, entity.mention_count);
    else if (entity.type == name_of(EntityType::place))
      main_country_.add(entity.country, entity.mention_count);
    else if (best_[e] != kNone && !leaves_country_open(mentions_[best_[e]].identity))
      main_country_.add(mentions_[best_[e]].identity.country, entity.mention_count);
  }

  // "Национальный конгресс": of the United States by the table, but other states have one.
  bool leaves_country_open(const BodyIdentity& identity) const {
    return identity.owner <= OwnerFrom::table && !d_.attribute(identity.row, "states").empty();
  }

  void write(Index e) {
    Entity& entity = result_.entities[e];
    key_.assign(entity.type);
    key_ += ':';
    const EntryId entry = best_[e] == kNone ? kNoEntry : mentions_[best_[e]].entry;
    switch (entity_type(entity.type)) {
      case EntityType::person:
        person(entity, best_[e]);
        break;
      case EntityType::country:
        if (entity.iso2.empty())
          append_key_text(entity.name, key_);
        else
          key_ += code_of(d_, entry);
        entity.wikidata = d_.attribute(entry, "wikidata");
        break;
      case EntityType::organization:
        if (best_[e] != kNone) body(entity, mentions_[best_[e]]);
        break;
      default:
        if (d_.attribute(entry, "key").empty())
          append_key_text(entity.name, key_);
        else
          append_row(d_, entry, key_);
        append_suffix(entity.country);
        entity.wikidata = d_.attribute(entry, "wikidata");
    }
    entity.key = d_.store(key_);
  }

  void person(const Entity& entity, MentionIndex best) {
    const std::size_t begin = key_.size();
    if (entity.surname.empty() || entity.given.empty()) return append_person_key(entity.name, key_);
    append_person_key(best == kNone ? entity.given : full_given(entity.given, mentions_[best]), key_);
    key_ += '-';
    append_person_key(entity.surname, key_);
    put_same(begin, key_of_person);
  }

  // Puts the key that the thing has in place of the one written from `begin` on.
  void put_same(std::size_t begin, std::string_view (*same)(std::string_view)) {
    const std::string_view written = std::string_view(key_).substr(begin), key = same(written);
    if (key.data() != written.data()) key_.replace(begin, std::string::npos, key);
  }

  // "Юлия" for "Юля".
  std::string_view full_given(std::string_view given, const NameMention& m) const {
    for (TokenIndex t = m.begin; t < m.end; ++t)
      for (const NameMatch& match : d_.names_at(t)) {
        const std::string_view full = d_.attribute(match.entry, "short");
        if (!full.empty() && full != "yes" && d_.gazetteer.name(match.entry) == given) return full;
      }
    return given;
  }

  void body(Entity& entity, const NameMention& best) {
    const BodyIdentity& identity = best.identity;
    const std::size_t begin = key_.size();
    entity.country = identity.country;
    entity.country_inferred = false;
    if (const std::string_view country = inferred_country(entity, identity); !country.empty()) {
      key_ += what_part(identity.key);
      append_suffix(country);
      entity.country = country;
      entity.country_inferred = true;
    } else {
      key_ += identity.key;
    }
    if (const Entity* const place = inferred_place(identity); place != nullptr) {
      key_.resize(begin);
      key_ += what_part(identity.key);
      key_ += '.';
      append_key_text(place->name, key_);
      append_suffix(place->country);
      entity.country = place->country;
      entity.country_inferred = true;
    }
    if (key_.ends_with(':')) append_key_text(entity.name, key_);
    entity.parent = parent_of(best);
    append_country_of_parent(entity, identity);
    put_same(begin, key_of_body);
    const std::string_view home = d_.attribute(identity.row, "country");
    const bool is_row_itself = identity.owner != OwnerFrom::part && identity.has_owner() == !home.empty();
    if (is_row_itself && entity.country == home) entity.wikidata = d_.attribute(identity.row, "wikidata");
  }

  // "Комитет Сената по делам ветеранов" of an article about the United States.
  void append_country_of_parent(Entity& entity, const BodyIdentity& identity) {
    if (identity.owner != OwnerFrom::part || !identity.country.empty() || entity.parent == kNoIndex) return;
    if (best_[entity.parent] == kNone) return;
    const BodyIdentity& owner = mentions_[best_[entity.parent]].identity;
    const std::string_view what = what_part(owner.key);
    if (what.empty() || !identity.key.ends_with(what)) return;
    const std::string_view inferred = inferred_country(result_.entities[entity.parent], owner);
    const std::string_view country = inferred.empty() ? owner.country : inferred;
    append_suffix(country);
    entity.country = country;
    entity.country_inferred = !country.empty();
  }

  // The country that the article suggests for a body named without one; empty: none, or the table's holds.
  std::string_view inferred_country(const Entity& entity, const BodyIdentity& identity) const {
    if (identity.owner > OwnerFrom::table) return {};
    std::string_view states = d_.attribute(identity.row, "states");
    if (constexpr std::string_view home = "home "; states.starts_with(home)) {
      if (!main_country_.among(identity.country).empty()) return {};
      states.remove_prefix(home.size());
    }
    if (states.empty() && (identity.has_owner() || !is_of_a_state(entity.cls))) return {};
    if (identity.row == kNoEntry && is_latin(identity.key)) return {};  // an agency called "Amaq"
    const std::string_view country = main_country_.among(states.empty() ? "any" : states);
    return country == identity.country ? std::string_view() : country;
  }

  // The town or region that the article speaks of most, for a body that each of these has ("мэрия"); nullptr: none.
  const Entity* inferred_place(const BodyIdentity& identity) const {
    const std::string_view local = d_.attribute(identity.row, "local");
    if (local.empty() || identity.owner == OwnerFrom::part) return nullptr;
    const std::string_view state = identity.country.empty() ? main_country_.among("any") : identity.country;
    const Entity* most = nullptr;
    for (const Entity& place : result_.entities) {
      if (place.type != name_of(EntityType::place) || place.country.empty() || place.country != state) continue;
      const bool is_town = place.cls == "city", is_region = place.cls == "region";
      if (!(local == "town" ? is_town : local == "region" ? is_region : is_town || is_region)) continue;
      if (most == nullptr || place.mention_count > most->mention_count) most = &place;
    }
    return most;
  }

  void append_suffix(std::string_view country) {
    if (country.empty()) return;
    key_ += '.';
    append_country(country, key_);
  }

  // The body named inside the name: the outermost, for it is the next one up.
  Index parent_of(const NameMention& body) const {
    for (const NameMention& inner : mentions_.beginning_in(body.span)) {
      if (inner.type != EntityType::organization || inner.entity == kNoIndex || inner.entity == body.entity) continue;
      if (body.span.contains(inner.span) && inner.span.begin > body.span.begin) return inner.entity;
    }
    return kNoIndex;
  }

  const Document& d_;
  const Mentions& mentions_;
  NameResult& result_;
  std::vector<MentionIndex> best_;  // by entity: the mention that says most
  MainCountry main_country_;
  std::string key_;
};

}  // namespace

void write_keys(const Document& d, const Mentions& mentions, NameResult& result) {
  KeyWriter(d, mentions, result).run();
}

}  // namespace newsx
