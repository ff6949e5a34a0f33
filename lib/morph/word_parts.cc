#include "morph/word_parts.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>

namespace newsx {
namespace {

// The first two letters of a Cyrillic word, as a number; 0 of a shorter word.
std::uint32_t two_letters(std::string_view word) {
  std::uint32_t bytes = 0;
  if (word.size() >= sizeof bytes) std::memcpy(&bytes, word.data(), sizeof bytes);
  return bytes;
}

bool has_part(const std::vector<std::string_view>& parts, std::string_view part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

}  // namespace

Grammemes grammemes_in(const WordTable& row, std::size_t column) {
  Grammemes out = 0;
  for (std::string_view rest = row.cell(column); !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find(','));
    const auto grammeme = grammeme_by_name(name);
    if (!grammeme) row.fail(name, "unknown grammeme \"" + std::string(name) + '"');
    out |= *grammeme;
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
  }
  return out;
}

const WordParts& WordParts::built_in() {
  static const WordParts parts;
  return parts;
}

WordParts::WordParts() {
  for (WordTable row = WordTable::built_in("word_parts.tsv"); row.next();) {
    const std::string_view part = row.cell(0), kind = row.cell(1);
    auto* const list = kind == "prefix"     ? &prefixes_
                       : kind == "fixed"    ? &fixed_
                       : kind == "declined" ? &declined_
                       : kind == "particle" ? &particles_
                                            : nullptr;
    if (list == nullptr)
      row.fail(kind, "unknown kind \"" + std::string(kind) + "\" (prefix, fixed, declined, particle)");
    if (list == &prefixes_ && two_letters(part) == 0) row.fail(part, "a prefix has at least two letters");
    list->push_back(part);
  }
  for (WordTable row = WordTable::built_in("ordinal_endings.tsv"); row.next();)
    ordinals_.emplace_back(row.cell(0), grammemes_in(row, 1));

  std::stable_sort(prefixes_.begin(), prefixes_.end(),
                   [](std::string_view a, std::string_view b) { return two_letters(a) < two_letters(b); });
  std::transform(prefixes_.begin(), prefixes_.end(), std::back_inserter(prefix_letters_), two_letters);
}

std::span<const std::string_view> WordParts::prefixes_like(std::string_view word) const {
  const auto [first, last] = std::equal_range(prefix_letters_.begin(), prefix_letters_.end(), two_letters(word));
  return {prefixes_.data() + (first - prefix_letters_.begin()), static_cast<std::size_t>(last - first)};
}

bool WordParts::is_fixed(std::string_view part) const { return has_part(fixed_, part); }

bool WordParts::is_declined(std::string_view part) const { return has_part(declined_, part); }

std::string_view WordParts::particle_after_hyphen(std::string_view word) const {
  for (const std::string_view particle : particles_)
    if (word.size() > particle.size() && word.ends_with(particle)) return word.substr(word.size() - particle.size());
  return {};
}

Grammemes WordParts::ordinal(std::string_view ending) const {
  const auto found = std::find_if(ordinals_.begin(), ordinals_.end(), [&](const auto& o) { return o.first == ending; });
  return found == ordinals_.end() ? 0 : found->second;
}

}  // namespace newsx
