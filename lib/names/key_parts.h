// The parts from which keys of entities are built.
// O(bytes). Threads: may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "names/letters.h"
#include "reading/document.h"

namespace newsx {

// The part of a body's key before its owner.
inline std::string_view what_part(std::string_view key) { return key.substr(0, key.find('.')); }

// Appends the name that a table row has in keys.
inline void append_row(const Document& d, EntryId entry, std::string& out) {
  const std::string_view key = d.attribute(entry, "key");
  append_key_text(key.empty() ? d.gazetteer.name(entry) : key, out);
}

inline void append_country(std::string_view iso2, std::string& out) { append_key_text(iso2, out); }

// The code of a country: its own if it is a part of a state (GB-ENG), otherwise the state's.
inline std::string_view code_of(const Document& d, EntryId country) {
  const std::string_view key = d.attribute(country, "key");
  return key.empty() ? d.attribute(country, "iso2") : key;
}

}  // namespace newsx
