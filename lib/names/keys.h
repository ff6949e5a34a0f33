// Keys of entities: the same thing has the same key in every document.
//
// A key depends on its document and the tables alone, never on other documents: "country:KG", "place:ош.kg",
// "person:даурен-тасыбеков", "organization:interior-ministry.kg". Bodies are the hard case (names/identity.h). A body
// that many states have and whose name gives no owner takes the country that the article mentions most. Threads: may
// run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives all entities their keys and Wikidata ids, and bodies their country and parent. After `write_entities`.
// O(entities + mentions).
void write_keys(const Document& d, const Mentions& mentions, NameResult& result);

}  // namespace newsx
