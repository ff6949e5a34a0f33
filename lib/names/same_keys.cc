#include "names/same_keys.h"

#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "base/word_table.h"
#include "names/letters.h"

namespace newsx {
namespace {

using SameKeys = std::unordered_map<std::uint64_t, std::string>;  // by the hash of the key

std::string_view find(const SameKeys& keys, std::string_view key) {
  const auto known = keys.find(hash_text(key));
  return known == keys.end() ? key : std::string_view(known->second);
}

SameKeys read_bodies() {
  SameKeys out;
  for (WordTable row = WordTable::built_in("same_bodies.tsv"); row.next();)
    out.emplace(hash_text(row.cell(0)), row.cell(1));
  return out;
}

SameKeys read_persons() {
  SameKeys out;
  for (WordTable row = WordTable::built_in("other_names.tsv"); row.next();) {
    std::string name, usual;
    append_person_key(row.cell(0), name);
    append_person_key(row.cell(1), usual);
    out.emplace(hash_text(name), usual);
  }
  return out;
}

}  // namespace

std::string_view key_of_body(std::string_view key) {
  static const SameKeys bodies = read_bodies();
  return find(bodies, key);
}

std::string_view key_of_person(std::string_view key) {
  static const SameKeys persons = read_persons();
  return find(persons, key);
}

}  // namespace newsx
