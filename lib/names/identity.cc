// A body's name is peeled: the state in front ("российское МВД"), the owner behind ("МВД России", "комитет Госдумы по
// охране здоровья" has it in the middle), and what is left is looked up in the tables.
#include "names/identity.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/number_map.h"
#include "names/canonical.h"
#include "names/key_parts.h"

namespace newsx {
namespace {

class BodyIdentifier {
 public:
  BodyIdentifier(const Document& d, Mentions& mentions) : d_(d), mentions_(mentions) {}

  // Backwards, so that the names inside a name are known before the name itself.
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
      if (const NameMention* const town = other_town(i)) return of_row(m.entry, town);
      identity = of_row_alone(m.entry);
      if (owner != nullptr && !identity.country.empty() && country_of(*owner) == identity.country)
        identity.owner = OwnerFrom::state;
      return identity;
    }
    const EntryId row = row_at(rest, m);
    if (row != kNoEntry) return of_row(row, is_home(row, owner) ? nullptr : owner);
    key_.clear();
    if (m.core_end != 0 && m.core_begin > m.begin)
      append_key_text(m.core.of(d_.text), key_);  // "завод «Салют»"
    else
      append_name(rest, owner, key_);
    if (owner != nullptr) append_owner(*owner, identity);
    identity.key = d_.store(key_);
    return identity;
  }

  // "Следственный комитет Белоруссии" … "СК": a bare name is that of the state with which it was last named; "УМВД по
  // Томску" … "УМВД России": that of the place, if each has one.
  void carry_owner(BodyIdentity& identity) {
    const std::uint64_t what = hash_text(what_part(identity.key));
    const bool is_local = !d_.attribute(identity.row, "local").empty();
    if (identity.owner == (is_local ? OwnerFrom::part : OwnerFrom::state)) return owners_.put(what, identity);
    if (identity.owner == OwnerFrom::part) return;
    if (const BodyIdentity* const last = owners_.find(what)) identity = *last;
  }

  // A row without an owner means the same thing throughout the document.
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

  // "Московский «Спартак»": the place says no more than the row.
  bool is_home(EntryId row, const NameMention* owner) const {
    return owner != nullptr && owner->type == EntityType::place && owner->entry != kNoEntry &&
           d_.gazetteer.name(owner->entry) == d_.attribute(row, "town");
  }

  // The place before a club in marks that is at home elsewhere: "тверской «Спартак»"; nullptr: none.
  const NameMention* other_town(MentionIndex i) const {
    const NameMention& club = mentions_[i];
    if (i == 0 || club.begin == 0 || d_.token(club.begin - 1).kind != TokenKind::quote_open) return nullptr;
    const NameMention& before = mentions_[i - 1];
    if (before.kind != MentionKind::adjective || before.type != EntityType::place || before.end + 1 != club.begin)
      return nullptr;
    return d_.attribute(club.entry, "town").empty() || is_home(club.entry, &before) ? nullptr : &before;
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
      if (last != nullptr && inner.end <= last->end) continue;  // "США" of "комитет Сената США по делам ветеранов"
      last = &inner;
      if (is_last_in(body, inner)) break;  // the outermost of those that stand last
    }
    if (last == nullptr || !is_last_in(body, *last)) return last;
    rest.end = last->begin;
    if (last->end != body.end && rest.end > rest.begin) --rest.end;  // the opening mark
    leave_out_area(i, *last, rest);
    return last;
  }

  // "УМВД России по Томску" and "УМВД по городу Томску": what stands before the place, and the state.
  void leave_out_area(MentionIndex i, const NameMention& place, TokenRange& rest) const {
    const NameMention& body = mentions_[i];
    if (body.annotation == kNone) return;
    const auto parts = d_.parts(d_.cascade.annotations[body.annotation]);
    const auto area = std::ranges::find_if(parts, [&](const Part& p) { return d_.key(p) == "area"; });
    if (area == parts.end() || area->begin <= rest.begin) return;
    rest.end = area->begin;
    if (row_over(rest, body.kind) != kNoEntry) return;
    for (MentionIndex k = i + 1; k < mentions_.size() && mentions_[k].begin < rest.end; ++k) {
      const NameMention& state = mentions_[k];
      const bool is_last = state.end == rest.end && state.begin > rest.begin;
      if (is_last && state.type == EntityType::country && country_of(state) == country_of(place))
        rest.end = state.begin;
    }
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

  // Common nouns are rows too, so that "горсуд" and "городской суд" are one. Of such a name ("власти США") the bodies
  // that are called by a word ("Власть") say nothing.
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
      if (head == kNoEntry && (has_key(match.entry) || d_.attribute(match.entry, "kind") == "generic"))
        head = match.entry;
    }
    return head;
  }

  bool has_key(EntryId entry) const {
    return !d_.attribute(entry, "key").empty() || !d_.attribute(entry, "state_key").empty();
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

}  // namespace

void identify_bodies(const Document& d, Mentions& mentions) { BodyIdentifier(d, mentions).run(); }

}  // namespace newsx
