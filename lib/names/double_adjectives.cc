#include "names/double_adjectives.h"

#include <algorithm>

namespace newsx {
namespace {

// "Санкт-Петербургский" and "Южно-Китайское море" are no double adjectives.
bool may_be_double(const Document& d, TokenIndex i, const Annotation* cover) {
  const Token& t = d.token(i);
  if (t.kind != TokenKind::word || !t.has(token_flag::hyphenated) || t.shape == Shape::upper) return false;
  if (d.folded(i).size() != t.length) return false;  // soft hyphens inside: positions would not hold
  if (cover != nullptr && entity_type(d.cls(*cover)) == EntityType::place) return false;
  const auto whole = d.names_at(i);
  return std::none_of(whole.begin(), whole.end(), [](const NameMatch& m) { return m.kind == AliasKind::adjective; });
}

// The first of the tables' names that the part [begin, end) of the word is: in the last part an adjective, before it
// the first part of one.
const NameMatch* name_of_part(const Document& d, std::size_t begin, bool is_last, const NameMatches& found) {
  for (const NameMatch& m : found.matches) {
    const bool right_kind = is_last ? m.kind == AliasKind::adjective && begin > 0 : m.kind == AliasKind::prefix;
    if (right_kind && entity_type(d.gazetteer.entry_class(m.entry)) != EntityType::other) return &m;
  }
  return nullptr;
}

}  // namespace

void split_double_adjectives(const Document& d, const NameFinder& parts, const Survivors& survivors,
                             Mentions& mentions) {
  NameMatches found;
  for (TokenIndex i = 0; i < d.token_count(); ++i) {
    d.stop.check(i);
    if (!may_be_double(d, i, survivors.cover(i))) continue;
    const std::string_view word = d.folded(i);
    for (std::size_t begin = 0, end = 0; begin < word.size(); begin = end + 1) {
      end = std::min(word.find('-', begin), word.size());
      found.clear();
      parts.find_word(word.substr(begin, end - begin), found);
      const NameMatch* const name = name_of_part(d, begin, end == word.size(), found);
      if (name == nullptr) continue;
      NameMention m;
      m.type = entity_type(d.gazetteer.entry_class(name->entry));
      m.kind = MentionKind::adjective;
      m.begin = i;
      m.end = i + 1;
      const std::uint32_t word_begin = d.token(i).begin;
      m.span = m.core = {word_begin + static_cast<std::uint32_t>(begin), word_begin + static_cast<std::uint32_t>(end)};
      m.entry = name->entry;
      m.base = name->alias;
      m.name = d.gazetteer.name(name->entry);
      m.part_of_word = true;
      m.because = "part of a double adjective";
      mentions.add(m);
    }
  }
}

}  // namespace newsx
