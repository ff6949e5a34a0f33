#include "extract/link.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/canonical.h"

namespace newsx {
namespace {

// Names are compared in small letters, ё as е, without marks and with single spaces.
std::string fold_name(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c < 0x80) {
      if (c == '"' || c == '\'') continue;
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (c == 0xD0 && i + 1 < name.size()) {
      const auto n = static_cast<unsigned char>(name[++i]);
      if (n == 0x81)
        out += "е";
      else if (n >= 0x90 && n < 0xA0)
        out += static_cast<char>(0xD0), out += static_cast<char>(n + 0x20);
      else if (n >= 0xA0 && n < 0xB0)
        out += static_cast<char>(0xD1), out += static_cast<char>(n - 0x20);
      else
        out += static_cast<char>(0xD0), out += static_cast<char>(n);
    } else if (c == 0xD1 && i + 1 < name.size() && static_cast<unsigned char>(name[i + 1]) == 0x91) {
      out += "е";
      ++i;
    } else if (c == 0xC2 && i + 1 < name.size() &&
               (static_cast<unsigned char>(name[i + 1]) == 0xAB || static_cast<unsigned char>(name[i + 1]) == 0xBB)) {
      ++i;
    } else {
      out += static_cast<char>(c);
    }
  }
  return out;
}

class Linker {
 public:
  explicit Linker(Document& d) : d_(d) {}

  void run() {
    read_bracketed_abbreviations();
    for (std::uint32_t i = 0; i < d_.candidates.size(); ++i)
      if (d_.candidates[i].type != EntityType::person && !needs_support(d_.candidates[i])) place(i);
    first_head_ = by_head_;
    by_head_.clear();
    for (std::uint32_t i = 0; i < d_.candidates.size(); ++i) {
      Candidate& c = d_.candidates[i];
      if (c.type == EntityType::person) continue;
      if (needs_support(c))
        support(c);
      else
        remember(c, i);
    }
    std::erase_if(d_.candidates,
                  [](const Candidate& c) { return c.type != EntityType::person && c.entity == kNoIndex; });
  }

 private:
  static bool needs_support(const Candidate& c) { return c.weak || c.kind == MentionKind::short_name; }

  // What a later head noun alone may refer back to.
  void remember(const Candidate& c, std::uint32_t i) {
    if (c.type != EntityType::organization) return;
    if (c.kind == MentionKind::name && c.end > c.begin + 1) by_head_[StemTable::hash_of(d_.folded(c.begin))] = c.entity;
    if (c.entry != kNoEntry) last_of_row_[c.entry] = i + 1;
  }

  // "МИД Грузии": the core stands first, its owner after it. The core alone then means this body until another
  // owner's is named.
  static bool is_owned(const Candidate& c) {
    return c.type == EntityType::organization && c.core_end != 0 && c.core.begin == c.span.begin;
  }

  std::string type_key(const Candidate& c) const {
    if (c.type != EntityType::other) return std::string(1, static_cast<char>('0' + static_cast<int>(c.type)));
    return std::string(class_of(c)) + '/';
  }

  std::string_view class_of(const Candidate& c) const {
    return c.annotation == kNone ? std::string_view{} : d_.cls(d_.cascade.annotations[c.annotation]);
  }

  // "Организация Договора … (ОДКБ)": the abbreviation is a name of what stands before the bracket.
  void read_bracketed_abbreviations() {
    for (std::size_t i = 0; i + 1 < d_.candidates.size(); ++i) {
      Candidate& full = d_.candidates[i];
      if (full.type != EntityType::organization && full.type != EntityType::country) continue;
      const TokenIndex open = full.end;
      if (open + 2 >= d_.token_count() || d_.token(open).kind != TokenKind::bracket_open ||
          d_.token(open + 2).kind != TokenKind::bracket_close)
        continue;
      const Token& inside = d_.token(open + 1);
      if (inside.kind != TokenKind::word || (inside.shape != Shape::upper && inside.shape != Shape::mixed)) continue;
      full.abbreviation = d_.text_of(open + 1);
    }
  }

  void place(std::uint32_t i) {
    Candidate& c = d_.candidates[i];
    const std::string type = type_key(c);
    std::vector<std::string> keys;
    if (c.entry != kNoEntry) keys.push_back(type + "#" + std::to_string(c.entry));
    const std::string folded = fold_name(c.name);
    keys.push_back(type + folded);
    if (c.kind == MentionKind::generic) keys = {type + "~" + folded};
    if (!c.abbreviation.empty()) keys.push_back(type + fold_name(c.abbreviation));
    const bool owned = is_owned(c);
    if (c.core != c.span && !owned && c.kind != MentionKind::generic && c.core.length() > 0) {
      const std::string core = fold_name(c.core.of(d_.text));
      if (core.size() > 4) keys.push_back(type + core);
    }
    Index entity = kNoIndex;
    if (c.type == EntityType::organization && !owned)
      if (const auto at = by_owned_core_.find(fold_name(c.base)); at != by_owned_core_.end()) entity = at->second;
    for (const std::string& key : keys) {
      if (entity != kNoIndex) break;
      if (const auto at = by_key_.find(key); at != by_key_.end()) entity = at->second;
    }
    if (entity == kNoIndex) entity = create(c);
    for (const std::string& key : keys) by_key_.try_emplace(key, entity);
    if (owned && c.kind != MentionKind::generic)
      by_owned_core_[fold_name(phrase_base(d_, c.begin, c.core_end))] = entity;
    c.entity = entity;
    absorb(d_.result->entities[entity], c);
    if (c.type == EntityType::organization && c.kind == MentionKind::name && c.end > c.begin + 1)
      by_head_.try_emplace(StemTable::hash_of(d_.folded(c.begin)), entity);
  }

  Index create(const Candidate& c) {
    Entity e;
    const auto index = static_cast<Index>(d_.result->entities.size());
    e.name = c.name;
    switch (c.type) {
      case EntityType::country:
        e.type = "country";
        e.iso2 = d_.attribute(c.entry, "iso2");
        e.iso3 = d_.attribute(c.entry, "iso3");
        break;
      case EntityType::organization:
        e.type = "organization";
        e.abbreviation = c.abbreviation;
        e.cls = d_.attribute(c.entry, "class");
        if (e.cls.empty()) e.cls = class_part(c);
        break;
      case EntityType::place:
        e.type = "place";
        e.cls = d_.attribute(c.entry, "class");
        if (e.cls.empty()) e.cls = class_part(c);
        e.country = d_.attribute(c.entry, "country");
        break;
      default:
        e.type = class_of(c);
    }
    d_.result->entities.push_back(e);
    return index;
  }

  // The class that a rule's `make` gave, or that of the body that has an owner ("МИД" of "МИД Грузии"), or the head
  // noun's. Heads of state bodies serve others too: of "агентство «Интерфакс»" the name in marks knows better.
  std::string_view class_part(const Candidate& c) const {
    return c.annotation == kNone ? std::string_view{} : class_part(d_.cascade.annotations[c.annotation]);
  }

  std::string_view class_part(const Annotation& a) const {
    std::string_view of_head, of_name;
    for (const Part& p : d_.parts(a)) {
      const std::string_view key = d_.grammar.key_name(p.key);
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

  void absorb(Entity& e, const Candidate& c) const {
    if (e.abbreviation.empty() && c.type == EntityType::organization) e.abbreviation = c.abbreviation;
    // The fullest proper name is the entity's; a table's base form stays.
    if (c.entry == kNoEntry && c.kind == MentionKind::name && c.name.size() > e.name.size() &&
        c.type == EntityType::organization)
      e.name = c.name;
  }

  // Mentions that say too little by themselves: a short form, a word that is a name only where the text has it as one.
  void support(Candidate& c) const {
    const std::string type = type_key(c);
    if (c.kind == MentionKind::short_name) {
      // A capital where none is needed shows that one certain body is meant.
      if (d_.token(c.begin).shape == Shape::lower) return;
      c.entity = short_form_of(c);
      if (c.entity != kNoIndex) c.because = "the full name stands in the text";
      return;
    }
    for (const std::string& key : {type + "#" + std::to_string(c.entry), type + fold_name(c.name)}) {
      const auto at = by_key_.find(key);
      if (at == by_key_.end()) continue;
      c.entity = at->second;
      c.because = "surely named elsewhere in the text";
      return;
    }
  }

  // The body that a head noun alone ("Организация", "Совет") stands for: the last one named with it, else the row named
  // last that has this short form, else the first one named with it later.
  Index short_form_of(const Candidate& c) const {
    const std::uint64_t head = StemTable::hash_of(d_.folded(c.begin));
    if (c.end == c.begin + 1)
      if (const auto at = by_head_.find(head); at != by_head_.end()) return at->second;
    std::uint32_t last = 0;
    Index entity = kNoIndex;
    auto m = std::lower_bound(d_.matches.matches.begin(), d_.matches.matches.end(), c.begin,
                              [](const NameMatch& x, TokenIndex at) { return x.begin < at; });
    for (; m != d_.matches.matches.end() && m->begin == c.begin; ++m) {
      if (m->end != c.end || m->kind != AliasKind::short_form) continue;
      const auto row = by_key_.find("2#" + std::to_string(m->entry));
      if (row == by_key_.end()) continue;
      const auto seen = last_of_row_.find(m->entry);
      const std::uint32_t position = seen == last_of_row_.end() ? 0 : seen->second;
      if (entity == kNoIndex || position > last) {
        entity = row->second;
        last = position;
      }
    }
    if (entity != kNoIndex) return entity;
    if (c.end == c.begin + 1)
      if (const auto at = first_head_.find(head); at != first_head_.end()) return at->second;
    return kNoIndex;
  }

  Document& d_;
  std::unordered_map<std::string, Index> by_key_;
  std::unordered_map<std::string, Index> by_owned_core_;  // the last body named with an owner, by its core's base form
  std::unordered_map<std::uint64_t, Index> first_head_;   // the first full name with this head noun
  std::unordered_map<EntryId, std::uint32_t> last_of_row_;  // 1 + the last candidate of a table's row
  std::unordered_map<std::uint64_t, Index> by_head_;  // the last full name that begins with this head noun, by its stem
};

}  // namespace

void link_names(Document& d) { Linker(d).run(); }

}  // namespace newsx
