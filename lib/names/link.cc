// Each mention is looked up under all its keys: what it is and whose, its table row, its name, its abbreviation, its
// core. The first known key gives the entity; if none is known, a new one is made. All keys then lead to that entity.
//
// Two passes: first names that speak for themselves, then those that need support (weak ones, short forms) and common
// nouns that may refer back. The second pass remembers the heads and rows named last, so that
// "Организация" is the organization named before it.
#include "names/link.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/hash.h"
#include "base/number_map.h"
#include "names/canonical.h"
#include "names/letters.h"

namespace newsx {
namespace {

class NameLinker {
 public:
  NameLinker(const Document& d, Mentions& mentions, std::vector<Entity>& entities)
      : d_(d), mentions_(mentions), entities_(entities) {}

  void run() {
    read_bracketed_abbreviations();
    if (abbreviations_.size() != 0)
      for (MentionIndex i = 0; i < mentions_.size(); ++i) follow_abbreviation(mentions_.edit(i));
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      const NameMention& m = mentions_[i];
      if (m.type != EntityType::person && !needs_support(m) && !is_bare(m)) place(i);
    }
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      NameMention& c = mentions_.edit(i);
      if (c.type == EntityType::person) continue;
      if (needs_support(c)) {
        support(c);
      } else if (is_bare(c)) {
        place_bare(i);
      } else {
        remember(c, i);
      }
    }
    mentions_.erase_if([](const NameMention& c) { return c.type != EntityType::person && c.entity == kNoIndex; });
  }

 private:
  static bool needs_support(const NameMention& c) { return c.weak || c.kind == MentionKind::short_name; }

  // "правительство": a body named by its common noun alone.
  static bool is_bare(const NameMention& c) {
    return c.type == EntityType::organization && c.kind == MentionKind::generic && c.end == c.begin + 1;
  }

  // The bodies whose full names have one head noun.
  struct Headed {
    Index first = kNoIndex;
    bool several = false;
  };

  // What a later head noun alone may refer back to.
  void remember(const NameMention& c, MentionIndex i) {
    if (c.type != EntityType::organization) return;
    if (has_head(c)) by_head_.put(head_key(c), c.entity);
    if (c.entry != kNoEntry) last_of_row_.put(c.entry, i + 1);
  }

  static bool has_head(const NameMention& c) {
    return c.type == EntityType::organization && c.end > c.begin + 1 &&
           (c.kind == MentionKind::name || c.kind == MentionKind::generic);
  }
  // The noun after the attributes, by its stem: "суд" of "Верховный суд Казахстана".
  std::uint64_t head_key(const NameMention& c) const {
    TokenIndex head = c.begin;
    for (TokenIndex t = c.end; t-- > c.begin;) {
      const Grammemes any = d_.words.any(d_.token(t).word);
      if ((any & gram::NOUN) != 0 && (any & (gram::ADJF | gram::PRTF)) == 0) head = t;
    }
    return d_.stems.hash_of(d_.token(head).word);
  }

  // "МИД Грузии": the core stands first, its owner after it. The core alone then means this body until another
  // owner's is named.
  static bool is_owned(const NameMention& c) {
    return c.type == EntityType::organization && c.core_end != 0 && c.core.begin == c.span.begin;
  }

  // Names are stored by 64-bit hash; a collision within a document is too unlikely to matter.
  using Key = std::uint64_t;
  enum class KeyOf : std::uint8_t { name, row, generic, identity };

  static Key seed(KeyOf what, EntityType type, std::string_view cls) {
    const Key kind = static_cast<Key>(what) << 8 | static_cast<Key>(type);
    return type == EntityType::other ? hash_text(cls, kind) : kind;
  }
  Key seed(KeyOf what, const NameMention& c) const { return seed(what, c.type, class_of(c)); }
  Key name_key(std::string_view name, Key seed) {
    fold_name(name, folded_);
    return hash_text(folded_, seed);
  }
  static Key row_key(EntryId entry, Key seed) { return hashing::mix(seed ^ 0xA0761D6478BD642Fu, entry + 1); }

  class Keys {
   public:
    void add(Key key) { keys_[count_++] = key; }
    const Key* begin() const { return keys_.data(); }
    const Key* end() const { return keys_.data() + count_; }

   private:
    std::array<Key, 5> keys_;  // whose it is, the row, the name, the abbreviation, the core
    std::size_t count_ = 0;
  };

  std::string_view class_of(const NameMention& c) const {
    return c.annotation == kNone ? std::string_view{} : d_.cls(d_.cascade.annotations[c.annotation]);
  }

  // "Организация Договора … (ОДКБ)": the abbreviation is a name of what stands before the bracket.
  void read_bracketed_abbreviations() {
    for (MentionIndex i = 0; i + 1 < mentions_.size(); ++i) {
      d_.stop.check();
      NameMention& full = mentions_.edit(i);
      if (full.type != EntityType::organization && full.type != EntityType::country) continue;
      const TokenIndex open = full.end;
      if (open + 2 >= d_.token_count() || d_.token(open).kind != TokenKind::bracket_open ||
          d_.token(open + 2).kind != TokenKind::bracket_close)
        continue;
      const Token& inside = d_.token(open + 1);
      if (inside.kind != TokenKind::word || (inside.shape != Shape::upper && inside.shape != Shape::mixed)) continue;
      if (!begins_alike(full, open + 1) && (full.nested || is_of_inner(i, open + 1))) continue;
      full.abbreviation = d_.text_of(open + 1);
      if (full.type == EntityType::organization && inside.has(token_flag::latin)) abbreviations_.put(inside.word, i);
    }
  }

  bool begins_alike(const NameMention& full, TokenIndex abbreviation) const {
    return first_letter(d_.folded(full.begin)) == first_letter(d_.folded(abbreviation));
  }

  // "пресс-служба Министерства внутренних дел (МВД)"; but "Детский фонд ООН (UNICEF)" is all of it.
  bool is_of_inner(MentionIndex full, TokenIndex abbreviation) const {
    for (MentionIndex k = full + 1; k < mentions_.size() && mentions_[k].begin < mentions_[full].end; ++k)
      if (mentions_[k].end == mentions_[full].end && mentions_[k].type == EntityType::organization &&
          begins_alike(mentions_[k], abbreviation))
        return true;
    return false;
  }

  // "Лондонская школа экономики (LSE)": in this text it is no exchange.
  void follow_abbreviation(NameMention& c) {
    if (c.end != c.begin + 1 || c.type != EntityType::organization || c.entry == kNoEntry) return;
    const MentionIndex* const full = abbreviations_.find(d_.token(c.begin).word);
    if (full == nullptr || mentions_[*full].entry == c.entry || mentions_[*full].begin > c.begin) return;
    c.entry = mentions_[*full].entry;
    c.name = mentions_[*full].name;
    c.identity = mentions_[*full].identity;
  }

  // All keys under which the mention's entity is found later.
  Keys keys_of(const NameMention& c, bool owned) {
    Keys keys;
    const Key name_seed = seed(KeyOf::name, c);
    // "правительство Казахстана" and "казахстанское правительство".
    if (c.identity.has_owner()) keys.add(hash_text(c.identity.key, seed(KeyOf::identity, c)));
    if (c.kind == MentionKind::generic) {
      keys.add(name_key(c.name, seed(KeyOf::generic, c)));
    } else {
      if (c.entry != kNoEntry) keys.add(row_key(c.entry, seed(KeyOf::row, c)));
      keys.add(name_key(c.name, name_seed));
    }
    if (!c.abbreviation.empty()) keys.add(name_key(c.abbreviation, name_seed));
    if (c.core != c.span && c.core_end != 0 && !owned && c.kind != MentionKind::generic && c.core.length() > 0) {
      constexpr std::size_t shortest_core = 5;  // bytes
      const Key core = name_key(c.core.of(d_.text), name_seed);
      if (folded_.size() >= shortest_core) keys.add(core);
    }
    return keys;
  }

  void place(MentionIndex i) {
    NameMention& c = mentions_.edit(i);
    const bool owned = is_owned(c);
    const Keys keys = keys_of(c, owned);
    const Index* known = nullptr;
    if (c.type == EntityType::organization && !owned && by_owned_core_.size() != 0)
      known = by_owned_core_.find(name_key(c.base, 0));
    for (const Key* key = keys.begin(); key != keys.end() && known == nullptr; ++key) known = by_key_.find(*key);
    const Index entity = known != nullptr ? *known : create(c);
    for (const Key key : keys)
      if (by_key_.find(key) == nullptr) by_key_.emplace(key, entity);
    if (owned && c.kind != MentionKind::generic)
      by_owned_core_.put(name_key(phrase_base(d_, c.begin, c.core_end), 0), entity);
    c.entity = entity;
    absorb(entities_[entity], c);
    if (!has_head(c)) return;
    const Key head = head_key(c);
    const Headed* known_head = headed_.find(head);
    if (known_head == nullptr)
      headed_.emplace(head, {entity, false});
    else if (known_head->first != entity)
      headed_.put(head, {known_head->first, true});
  }

  // A common noun means the only body of the text with this head; if there are several, it stays apart.
  void place_bare(MentionIndex i) {
    NameMention& c = mentions_.edit(i);
    const Headed* headed = headed_.find(d_.stems.hash_of(d_.token(c.begin).word));
    if (headed == nullptr || headed->several) return place(i);
    c.entity = headed->first;
    c.because = "the only one in the text";
  }

  Index create(const NameMention& c) {
    Entity e;
    const auto index = static_cast<Index>(entities_.size());
    e.name = c.name;
    e.type = c.type == EntityType::other ? class_of(c) : name_of(c.type);
    const EntityTypeRow& type = entity_types()[order_of_type(e.type)];
    if (type.keeps_iso) {
      e.iso2 = d_.attribute(c.entry, "iso2");
      e.iso3 = d_.attribute(c.entry, "iso3");
    }
    if (type.keeps_abbreviation) e.abbreviation = c.abbreviation;
    if (type.keeps_class) {
      e.cls = d_.attribute(c.entry, "class");
      if (e.cls.empty()) e.cls = class_part(c);
    }
    if (type.keeps_country) e.country = d_.attribute(c.entry, "country");
    entities_.push_back(e);
    return index;
  }

  // The class that a rule's `make` gave, or that of the body that has an owner ("МИД" of "МИД Грузии"), or the head
  // noun's. Heads of state bodies serve others too: of "агентство «Интерфакс»" the name in quotation marks knows
  // better.
  std::string_view class_part(const NameMention& c) const {
    return c.annotation == kNone ? std::string_view{} : class_part(d_.cascade.annotations[c.annotation]);
  }

  std::string_view class_part(const Annotation& a) const {
    std::string_view of_head, of_name;
    for (const Part& p : d_.parts(a)) {
      const std::string_view key = d_.key(p);
      if (key == "class") return p.text;
      if (p.annotation == kNone || (key != "quoted" && key != "core" && key != "head")) continue;
      const Annotation& inner = d_.cascade.annotations[p.annotation];
      if (key != "head" && inner.cls != a.cls) continue;  // no body's name
      std::string_view cls = d_.attribute(inner.entry, "class");
      if (cls.empty()) cls = class_part(inner);
      (key == "head" ? of_head : of_name) = cls;
    }
    return of_name.empty() || (!of_head.empty() && of_head != "state") ? of_head : of_name;
  }

  // "Российское МВД" is no fuller than "МВД России".
  bool begins_with_state(const NameMention& c) const {
    const auto names = d_.names_at(c.begin);
    return std::ranges::any_of(names, [&](const NameMatch& m) {
      return m.kind == AliasKind::adjective && d_.gazetteer.entry_class(m.entry) == "country";
    });
  }

  void absorb(Entity& e, const NameMention& c) const {
    if (e.abbreviation.empty() && c.type == EntityType::organization) e.abbreviation = c.abbreviation;
    // The entity takes its fullest proper name, but keeps a table's base form.
    if (c.entry == kNoEntry && c.kind == MentionKind::name && c.name.size() > e.name.size() &&
        c.type == EntityType::organization && (e.name.find(' ') == std::string_view::npos || !begins_with_state(c)))
      e.name = c.name;
  }

  // Mentions that need support: a short form, a word that is a name only if the text uses it as one elsewhere.
  void support(NameMention& c) {
    if (c.kind == MentionKind::short_name) {
      // A capital where none is needed shows that one certain body is meant.
      if (d_.token(c.begin).shape == Shape::lower) return;
      c.entity = short_form_of(c);
      if (c.entity != kNoIndex) c.because = "the full name stands in the text";
      return;
    }
    if (c.kind == MentionKind::generic) {
      if (const Index* named = by_head_.find(d_.stems.hash_of(d_.token(c.begin).word))) c.entity = *named;
      if (c.entity != kNoIndex) c.because = "named before it in the text";
      return;
    }
    const Index* known = by_key_.find(row_key(c.entry, seed(KeyOf::row, c)));
    if (known == nullptr) known = by_key_.find(name_key(c.name, seed(KeyOf::name, c)));
    if (known == nullptr) return;
    c.entity = *known;
    c.because = "named unambiguously elsewhere in the text";
  }

  // The body that a head noun alone ("Организация", "Совет") stands for: the last one named with it, else the row named
  // last that has this short form, else the first one named with it later.
  Index short_form_of(const NameMention& c) const {
    const std::uint64_t head = d_.stems.hash_of(d_.token(c.begin).word);
    if (c.end == c.begin + 1)
      if (const Index* known = by_head_.find(head)) return *known;
    std::uint32_t last = 0;
    Index entity = kNoIndex;
    for (const NameMatch& m : d_.names_at(c.begin)) {
      if (m.end != c.end || m.kind != AliasKind::short_form) continue;
      const Index* row = by_key_.find(row_key(m.entry, seed(KeyOf::row, EntityType::organization, {})));
      if (row == nullptr) continue;
      const std::uint32_t* seen = last_of_row_.find(m.entry);
      const std::uint32_t position = seen == nullptr ? 0 : *seen;
      if (entity == kNoIndex || position > last) {
        entity = *row;
        last = position;
      }
    }
    if (entity != kNoIndex) return entity;
    if (c.end == c.begin + 1)
      if (const Headed* known = headed_.find(head)) return known->first;
    return kNoIndex;
  }

  const Document& d_;
  Mentions& mentions_;
  std::vector<Entity>& entities_;
  std::string folded_;
  NumberMap<Index> by_key_;
  NumberMap<MentionIndex>
      abbreviations_;                     // in Latin letters, by word: the full name that one stands behind in brackets
  NumberMap<Index> by_owned_core_;        // the last body named with an owner, by its core's base form
  NumberMap<Headed> headed_;              // by the head noun's stem
  NumberMap<std::uint32_t> last_of_row_;  // 1 + the last mention of a table's row
  NumberMap<Index> by_head_;              // the last full name with this head noun
};

}  // namespace

void link_names(const Document& d, Mentions& mentions, std::vector<Entity>& entities) {
  NameLinker(d, mentions, entities).run();
}

}  // namespace newsx
