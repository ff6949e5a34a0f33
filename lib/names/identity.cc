// A body's name is peeled: the state in front ("российское МВД"), the owner behind ("МВД России", "комитет Госдумы по
// охране здоровья" has it in the middle), and what is left is looked up in the tables. Of a body's mentions the one
// that says most gives the key: a row of the tables before a name put together, one with an owner before one without.
#include "names/identity.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/number_map.h"
#include "names/canonical.h"
#include "names/letters.h"

namespace newsx {
namespace {

// Classes of bodies that each state has one of, so that the bare name leaves open whose it is.
bool is_of_a_state(std::string_view cls) { return cls == "state" || cls == "military"; }

// Whether a column `states` ("US JP") has the state; "any" has all.
bool has_state(std::string_view states, std::string_view iso2) {
  return states == "any" || states.find(iso2) != std::string_view::npos;
}

// The part of a body's key that says what it is.
std::string_view what_part(std::string_view key) { return key.substr(0, key.find('.')); }

// What a row of the tables is called in keys.
void append_row(const Document& d, EntryId entry, std::string& out) {
  const std::string_view key = d.attribute(entry, "key");
  append_key_text(key.empty() ? d.gazetteer.name(entry) : key, out);
}

void append_country(std::string_view iso2, std::string& out) { append_key_text(iso2, out); }

// A country's own code where it is a part of a state (GB-ENG), else the state's.
std::string_view code_of(const Document& d, EntryId country) {
  const std::string_view key = d.attribute(country, "key");
  return key.empty() ? d.attribute(country, "iso2") : key;
}

class BodyIdentifier {
 public:
  BodyIdentifier(const Document& d, Mentions& mentions) : d_(d), mentions_(mentions) {}

  // From the last mention to the first, so that the names inside a name are known before it.
  void run() {
    for (MentionIndex i = mentions_.size(); i-- > 0;) {
      d_.stop.check();
      if (mentions_[i].type == EntityType::organization) mentions_.edit(i).identity = identity_of(i);
    }
    for (MentionIndex i = 0; i < mentions_.size(); ++i)
      if (mentions_[i].identity.row != kNoEntry && mentions_[i].kind != MentionKind::generic)
        carry_owner(mentions_.edit(i).identity);
  }

 private:
  BodyIdentity identity_of(MentionIndex i) {
    const NameMention& m = mentions_[i];
    BodyIdentity identity;
    TokenRange rest{m.begin, m.end};
    const NameMention* const owner = peel_owner(i, rest);
    if (m.entry != kNoEntry) {
      identity = of_row_alone(m.entry);
      if (owner != nullptr && !identity.country.empty() && country_of(*owner) == identity.country)
        identity.owner = OwnerFrom::state;
      return identity;
    }
    const EntryId row = row_at(rest, m);
    if (row != kNoEntry) return of_row(row, owner);
    key_.clear();
    if (m.core_end != 0 && m.core_begin > m.begin)
      append_key_text(m.core.of(d_.text), key_);  // "завод «Салют»"
    else
      append_name(rest, owner, key_);
    if (owner != nullptr) append_owner(*owner, identity);
    identity.key = d_.store(key_);
    return identity;
  }

  // "Следственный комитет Белоруссии" … "СК": a bare name is that of the state with which it was last named.
  void carry_owner(BodyIdentity& identity) {
    const std::uint64_t what = hash_text(what_part(identity.key));
    if (identity.owner == OwnerFrom::state) return owners_.put(what, identity);
    if (identity.owner == OwnerFrom::part) return;
    if (const BodyIdentity* const last = owners_.find(what)) identity = *last;
  }

  // A row without an owner is the same thing throughout the document.
  BodyIdentity of_row_alone(EntryId row) {
    if (const BodyIdentity* const known = rows_.find(row)) return *known;
    const BodyIdentity identity = of_row(row, nullptr);
    rows_.put(row, identity);
    return identity;
  }

  BodyIdentity of_row(EntryId row, const NameMention* owner) {
    BodyIdentity identity;
    identity.row = row;
    key_.clear();
    const bool is_state_owned = owner != nullptr && owner->type == EntityType::country;
    const std::string_view state_key = is_state_owned ? d_.attribute(row, "state_key") : std::string_view();
    if (state_key.empty())
      append_row(d_, row, key_);
    else
      append_key_text(state_key, key_);
    const std::string_view country = d_.attribute(row, "country");
    const bool is_foreign = is_state_owned && country_of(*owner) != country;
    const bool is_branch = owner != nullptr && !is_state_owned;
    if (owner != nullptr && (country.empty() || is_foreign || is_branch)) {
      append_owner(*owner, identity);
    } else if (!country.empty()) {
      key_ += '.';
      append_country(country, key_);
      identity.country = country;
      identity.owner = owner == nullptr ? OwnerFrom::table : OwnerFrom::state;
    }
    identity.key = d_.store(key_);
    return identity;
  }

  std::string_view country_of(const NameMention& owner) const {
    switch (owner.type) {
      case EntityType::country:
        return d_.attribute(owner.entry, "iso2");
      case EntityType::place:
        return d_.attribute(owner.entry, "country");
      default:
        return owner.identity.country;
    }
  }

  void append_owner(const NameMention& owner, BodyIdentity& identity) {
    identity.owner = owner.type == EntityType::country ? OwnerFrom::state : OwnerFrom::part;
    identity.country = country_of(owner);
    key_ += '.';
    if (owner.type == EntityType::organization) {
      key_ += owner.identity.key;
    } else if (owner.type == EntityType::country && !identity.country.empty()) {
      append_country(code_of(d_, owner.entry), key_);
    } else {
      append_key_text(owner.name, key_);
      if (identity.country.empty()) return;
      key_ += '.';
      append_country(identity.country, key_);
    }
  }

  // The name inside that says whose the body is: an adjective in front, else what stands last, else what stands between
  // the noun and its task. `rest` is left without it, but for an owner in between.
  const NameMention* peel_owner(MentionIndex i, TokenRange& rest) const {
    const NameMention& body = mentions_[i];
    const NameMention* last = nullptr;
    for (MentionIndex k = i + 1; k < mentions_.size() && mentions_[k].begin < body.end; ++k) {
      const NameMention& inner = mentions_[k];
      if (inner.span == body.span || inner.end > body.end || inner.part_of_word || !can_own(inner)) continue;
      if (inner.kind == MentionKind::adjective) {
        const bool begins_marks = body.begin > 0 && d_.token(body.begin - 1).kind == TokenKind::quote_open;
        if (inner.begin != body.begin || begins_marks) continue;  // «Пермский обозреватель» is called so
        rest.begin = inner.end;
        return &inner;
      }
      if (inner.begin == body.begin || is_in_marks(body, inner)) continue;
      last = &inner;
      if (is_last_in(body, inner)) break;  // the outermost of those that stand last
    }
    if (last == nullptr || !is_last_in(body, *last)) return last;
    rest.end = last->begin;
    if (last->end != body.end && rest.end > rest.begin) --rest.end;  // the opening mark
    return last;
  }

  // At the end, or in marks at the end: "совет директоров «Газпрома»".
  bool is_last_in(const NameMention& body, const NameMention& inner) const {
    return inner.end == body.end || (inner.end + 1 == body.end && d_.token(inner.end).kind == TokenKind::quote_close);
  }

  bool can_own(const NameMention& m) const {
    if (m.kind == MentionKind::demonym || m.kind == MentionKind::role) return false;
    switch (m.type) {
      case EntityType::country:
        return true;
      case EntityType::place:  // a continent owns nothing: "Европейский центральный банк"
        return m.kind != MentionKind::adjective || !d_.attribute(m.entry, "country").empty();
      case EntityType::organization:  // a common noun says no more: "нижняя палата парламента"
        return m.kind != MentionKind::generic || m.identity.has_owner();
      default:
        return false;
    }
  }

  // "партия «Новая Россия»" is owned by nobody.
  static bool is_in_marks(const NameMention& body, const NameMention& inner) {
    return body.core_end != 0 && body.core_begin > body.begin && body.core_begin <= inner.begin &&
           inner.end <= body.core_end;
  }

  // The row of a table that names what is left, or what the marks hold.
  EntryId row_at(TokenRange rest, const NameMention& m) const {
    const EntryId whole = row_over(rest, m.kind);
    if (whole != kNoEntry || m.core_end == 0 || m.core_begin == m.begin) return whole;
    return row_over({m.core_begin, m.core_end}, m.kind);
  }

  // Of a common noun ("власти США") the table's rows that are words too ("Власть") say nothing.
  EntryId row_over(TokenRange range, MentionKind kind) const {
    if (range.begin >= range.end) return kNoEntry;
    EntryId head = kNoEntry;
    for (const NameMatch& match : d_.names_at(range.begin)) {
      if (match.end != range.end || match.kind == AliasKind::short_form) continue;
      const std::string_view cls = d_.gazetteer.entry_class(match.entry);
      if (entity_type(cls) == EntityType::organization) {
        if (kind != MentionKind::generic || d_.attribute(match.entry, "also").empty()) return match.entry;
        continue;
      }
      if (head == kNoEntry &&
          (!d_.attribute(match.entry, "key").empty() || !d_.attribute(match.entry, "state_key").empty()))
        head = match.entry;
    }
    return head;
  }

  // The base form of what is left; an owner in the middle is left out.
  void append_name(TokenRange rest, const NameMention* owner, std::string& out) const {
    const bool between = owner != nullptr && owner->begin > rest.begin && owner->end < rest.end;
    if (!between) {
      std::string_view base = phrase_base(d_, rest.begin, rest.end);
      if (constexpr std::string_view article = "The "; base.starts_with(article)) base.remove_prefix(article.size());
      return append_key_text(base, out);
    }
    append_key_text(phrase_base(d_, rest.begin, owner->begin), out);
    out += '-';
    append_key_text(d_.span_of(owner->end, rest.end).of(d_.text), out);
  }

  const Document& d_;
  Mentions& mentions_;
  NumberMap<BodyIdentity> rows_;    // those without an owner
  NumberMap<BodyIdentity> owners_;  // by what a body is: the last one named with its state
  std::string key_;
};

// The country that a document speaks of most, by mentions of it and of what lies in it.
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
    else if (best_[e] != kNone)
      main_country_.add(mentions_[best_[e]].identity.country, entity.mention_count);
  }

  void write(Index e) {
    Entity& entity = result_.entities[e];
    key_.assign(entity.type);
    key_ += ':';
    const EntryId entry = best_[e] == kNone ? kNoEntry : mentions_[best_[e]].entry;
    switch (entity_type(entity.type)) {
      case EntityType::person:
        person(entity);
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

  void person(const Entity& entity) {
    if (entity.surname.empty() || entity.given.empty()) return append_person_key(entity.name, key_);
    append_person_key(entity.given, key_);
    key_ += '-';
    append_person_key(entity.surname, key_);
  }

  void body(Entity& entity, const NameMention& best) {
    const BodyIdentity& identity = best.identity;
    entity.country = identity.country;
    if (const std::string_view country = inferred_country(entity, identity); !country.empty()) {
      key_ += what_part(identity.key);
      append_suffix(country);
      entity.country = country;
      entity.country_inferred = true;
    } else {
      key_ += identity.key;
    }
    if (key_.ends_with(':')) append_key_text(entity.name, key_);
    const std::string_view home = d_.attribute(identity.row, "country");
    const bool is_row_itself = identity.owner != OwnerFrom::part && identity.has_owner() == !home.empty();
    if (is_row_itself && entity.country == home) entity.wikidata = d_.attribute(identity.row, "wikidata");
    entity.parent = parent_of(best);
  }

  // The country that the article suggests for a body named without one; empty: none, or the table's holds.
  std::string_view inferred_country(const Entity& entity, const BodyIdentity& identity) const {
    if (identity.owner > OwnerFrom::table) return {};
    const std::string_view states = d_.attribute(identity.row, "states");
    if (!identity.has_owner() && states.empty() && !is_of_a_state(entity.cls)) return {};
    if (identity.has_owner() && states.empty()) return {};
    const std::string_view country = main_country_.among(states.empty() ? "any" : states);
    return country == identity.country ? std::string_view() : country;
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

void identify_bodies(const Document& d, Mentions& mentions) { BodyIdentifier(d, mentions).run(); }

void write_keys(const Document& d, const Mentions& mentions, NameResult& result) {
  KeyWriter(d, mentions, result).run();
}

}  // namespace newsx
