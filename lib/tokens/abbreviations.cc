#include "tokens/abbreviations.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "tokens/classes.h"

namespace newsx {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 8> kKinds = {{
    {"ends", abbreviation::ends},
    {"any", abbreviation::any},
    {"after_number", abbreviation::after_number},
    {"before_name", abbreviation::before_name},
    {"before_number", abbreviation::before_number},
    {"initial", abbreviation::initial},
    {"opener", abbreviation::opener},
    {"domain", abbreviation::domain},
}};

// Of the row's second cell: names with commas between them.
std::uint16_t kinds_of(const WordTable& row) {
  std::uint16_t kinds = 0;
  for (std::string_view rest = row.cell(1);;) {
    const std::string_view name = rest.substr(0, rest.find(','));
    const auto* const kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& k) { return k.first == name; });
    if (kind == kKinds.end())
      row.fail(name, "unknown kind \"" + std::string(name) +
                         "\" (ends, any, after_number, before_name, before_number, initial, opener, domain)");
    kinds |= kind->second;
    if (name.size() == rest.size()) return kinds;
    rest.remove_prefix(name.size() + 1);
  }
}

}  // namespace

Abbreviations::Abbreviations(WordTable row) {
  std::map<std::string, std::uint16_t, std::less<>> all;
  for (; row.next();) {
    std::string_view word = row.cell(0);
    if (word.ends_with('.')) word.remove_suffix(1);
    char buffer[kLongest];
    const std::string_view folded = fold_short(word, buffer, kLongest);
    if (folded.empty()) row.fail(word, "an abbreviation of 1 to 40 bytes is expected");
    if (const std::size_t space = folded.find(". "); space != std::string_view::npos)
      all[std::string(folded.substr(0, space))] |= abbreviation::first_part;
    all[std::string(folded)] |= kinds_of(row);
  }
  for (const auto& [word, kinds] : all) kinds_.try_emplace(word, kinds);
}

std::uint16_t Abbreviations::kinds(std::string_view folded) const {
  const std::uint16_t* const found = kinds_.find(folded);
  return found == nullptr ? 0 : *found;
}

}  // namespace newsx
