#include "tokens/abbreviations.h"

#include <algorithm>
#include <array>
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

std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211u;
  return static_cast<std::size_t>(hash ^ hash >> 32);
}

}  // namespace

Abbreviations::Abbreviations(WordTable row) : slots_(1024) {
  for (; row.next();) read_row(row);
}

void Abbreviations::read_row(const WordTable& row) {
  std::string_view word = row.cell(0);
  if (word.ends_with('.')) word.remove_suffix(1);
  char buffer[kLongest];
  const std::string_view folded = fold_short(word, buffer, kLongest);
  if (folded.empty()) row.fail(word, "an abbreviation of 1 to 40 bytes is expected");
  if (const std::size_t space = folded.find(". "); space != std::string_view::npos) {
    add(folded.substr(0, space), abbreviation::first_part);
  }
  add(folded, kinds_of(row));
}

void Abbreviations::add(std::string_view word, std::uint16_t kinds) {
  if (2 * (count_ + 1) > slots_.size()) {
    std::vector<Entry> old(slots_.size() * 2);
    old.swap(slots_);
    count_ = 0;
    for (const Entry& entry : old) {
      if (!entry.word.empty()) add(entry.word, entry.kinds);
    }
  }
  std::size_t slot = hash_of(word) & (slots_.size() - 1);
  while (!slots_[slot].word.empty() && slots_[slot].word != word) slot = (slot + 1) & (slots_.size() - 1);
  if (slots_[slot].word.empty()) {
    slots_[slot].word = word;
    ++count_;
  }
  slots_[slot].kinds |= kinds;
}

std::uint16_t Abbreviations::kinds(std::string_view folded) const {
  std::size_t slot = hash_of(folded) & (slots_.size() - 1);
  while (!slots_[slot].word.empty()) {
    if (slots_[slot].word == folded) return slots_[slot].kinds;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return 0;
}

}  // namespace newsx
