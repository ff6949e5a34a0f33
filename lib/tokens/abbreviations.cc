#include "tokens/abbreviations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"
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

std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211u;
  return static_cast<std::size_t>(hash ^ hash >> 32);
}

}  // namespace

Abbreviations::Abbreviations(std::string_view text, std::string_view file) : slots_(1024) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (!line.empty() && line.front() != '#') read_line(line, file, number);
  }
}

void Abbreviations::read_line(std::string_view line, std::string_view file, std::uint32_t number) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) throw Error(std::string(file), number, 1, "expected ABBREVIATION<TAB>KINDS");
  std::uint16_t kinds = 0;
  std::size_t begin = tab + 1;
  while (begin <= line.size()) {
    const std::size_t end = std::min({line.find(',', begin), line.find('\t', begin), line.size()});
    const std::string_view name = line.substr(begin, end - begin);
    std::uint16_t kind = 0;
    for (const auto& [known, bit] : kKinds) {
      if (known == name) kind = bit;
    }
    if (kind == 0) {
      throw Error(std::string(file), number, static_cast<std::uint32_t>(begin + 1),
                  "unknown kind \"" + std::string(name) +
                      "\" (ends, any, after_number, before_name, before_number, initial, opener, domain)");
    }
    kinds |= kind;
    if (end == line.size() || line[end] == '\t') break;
    begin = end + 1;
  }
  std::string_view word = line.substr(0, tab);
  if (word.ends_with('.')) word.remove_suffix(1);
  char buffer[kLongest];
  const std::string_view folded = fold_short(word, buffer, kLongest);
  if (folded.empty()) throw Error(std::string(file), number, 1, "an abbreviation of 1 to 40 bytes is expected");
  if (const std::size_t space = folded.find(". "); space != std::string_view::npos) {
    add(folded.substr(0, space), abbreviation::first_part);
  }
  add(folded, kinds);
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
