// Keys that different names of one thing make, and the key that it has: lib/knowledge/words/same_bodies.tsv for bodies,
// other_names.tsv for persons. O(1). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

namespace newsx {

// The key, without its type, that the body of this key has: "state-duma.ru" for "lower-house.ru", mostly `key` itself.
// What is returned lasts as long as `key`.
std::string_view key_of_body(std::string_view key);

// The same of a person, as append_person_key writes it: "джо-байден" for "джозеф-байден".
std::string_view key_of_person(std::string_view key);

}  // namespace newsx
