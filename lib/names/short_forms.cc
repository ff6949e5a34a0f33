#include "names/short_forms.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace newsx {
namespace {

constexpr std::size_t kMostOwners = 64;  // abbreviations of a text that are compared with one short form

// What a text says of the bodies that have short forms.
struct Named {
  std::vector<EntryId> rows;             // by a name that is not short; sorted
  std::vector<std::string_view> owners;  // abbreviations: "ООН"

  bool has(EntryId row) const { return std::binary_search(rows.begin(), rows.end(), row); }
  // "Совет Безопасности ООН" ends with its owner.
  bool has_owner_of(std::string_view name) const {
    return std::ranges::any_of(owners, [&](std::string_view owner) {
      return name.size() > owner.size() && name.ends_with(owner) && name[name.size() - owner.size() - 1] == ' ';
    });
  }
};

bool is_short(const NameMention& m) {
  return m.type == EntityType::organization && m.kind == MentionKind::short_name && m.entry != kNoEntry;
}

Named named_in(const Document& d, const Mentions& mentions) {
  Named named;
  for (const NameMention& m : mentions) {
    d.stop.check();
    if (m.type != EntityType::organization || m.entry == kNoEntry || is_short(m)) continue;
    named.rows.push_back(m.entry);
    if (m.kind == MentionKind::abbreviation && named.owners.size() < kMostOwners)
      named.owners.push_back(m.span.of(d.text));
  }
  std::sort(named.rows.begin(), named.rows.end());
  return named;
}

// The row that has the same words as its name.
EntryId other_row(const Document& d, const NameMention& m) {
  for (const NameMatch& match : d.names_at(m.begin))
    if (match.end == m.end && match.entry != m.entry && match.kind != AliasKind::short_form &&
        entity_type(d.gazetteer.entry_class(match.entry)) == EntityType::organization)
      return match.entry;
  return kNoEntry;
}

}  // namespace

void settle_short_forms(const Document& d, Mentions& mentions) {
  if (std::none_of(mentions.begin(), mentions.end(), is_short)) return;
  const Named named = named_in(d, mentions);
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    d.stop.check();
    if (!is_short(mentions[i]) || named.has(mentions[i].entry)) continue;
    NameMention& m = mentions.edit(i);
    if (!named.has_owner_of(m.name)) {
      const EntryId row = other_row(d, m);
      if (row == kNoEntry) continue;
      m.entry = row;
      m.name = m.base = d.gazetteer.name(row);
      m.abbreviation = d.gazetteer.alias(row, AliasKind::abbreviation);
    } else if (d.token(m.begin).shape == Shape::lower) {
      continue;  // a common noun
    }
    m.kind = MentionKind::name;
  }
}

}  // namespace newsx
