// Readings as text, for tables of expectations.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "morph/dictionary.h"

namespace newsx::test {

inline std::vector<Reading> read(std::string_view word) {
  std::vector<Reading> out;
  Dictionary::built_in().read(word, out);
  return out;
}

inline const char* name_of(Origin origin) {
  constexpr const char* names[] = {"dictionary", "prefix", "hyphen", "ending", "none"};
  return names[static_cast<int>(origin)];
}

// All distinct base forms, best first: "стать сталь".
inline std::string lemmas(std::string_view word) {
  std::vector<std::string> seen;
  for (const Reading& r : read(word))
    if (const std::string lemma = Dictionary::built_in().lemma(word, r);
        std::find(seen.begin(), seen.end(), lemma) == seen.end())
      seen.push_back(lemma);
  std::string out;
  for (const std::string& lemma : seen) out += (out.empty() ? "" : " ") + lemma;
  return out;
}

// The first reading whose grammemes include `wanted`; `found` tells whether there is one.
inline Reading reading_with(std::string_view word, Grammemes wanted, bool& found) {
  for (const Reading& r : read(word))
    if ((r.grammemes & wanted) == wanted) {
      found = true;
      return r;
    }
  found = false;
  return {};
}

// "gent|sing" as a mask.
inline Grammemes mask(std::string_view names) {
  Grammemes out = 0;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find('|'));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
    out |= grammeme_by_name(name).value();
  }
  return out;
}

// The base form of the first reading with the grammemes, and its origin: "токаев ending".
inline std::string base(std::string_view word, std::string_view wanted) {
  bool found = false;
  const Reading r = reading_with(word, mask(wanted), found);
  return found ? Dictionary::built_in().lemma(word, r) + " " + name_of(r.origin) : "no such reading";
}

// The word in another form: its first reading with `from`, put into `to`.
inline std::string inflected(std::string_view word, std::string_view from, std::string_view to) {
  bool found = false;
  const Reading r = reading_with(word, mask(from), found);
  return found ? Dictionary::built_in().inflect(word, r, mask(to)) : "no such reading";
}

}  // namespace newsx::test
