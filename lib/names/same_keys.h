// Maps keys that come from different names of one thing to one key: lib/knowledge/words/same_bodies.tsv for bodies,
// other_names.tsv for persons. O(1). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

namespace newsx {

// The canonical key, without type, of the body with this key: "state-duma.ru" for "lower-house.ru"; mostly `key`
// itself. The result lives as long as `key`.
std::string_view key_of_body(std::string_view key);

// The same for a person's key as append_person_key writes it: "джо-байден" for "джозеф-байден".
std::string_view key_of_person(std::string_view key);

}  // namespace newsx
