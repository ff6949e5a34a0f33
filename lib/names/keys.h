// What makes one thing of its names in many documents: the keys of entities.
//
// A key tells what a thing is from its document and the tables alone, never from other documents: "country:KG",
// "place:ош.kg", "person:даурен-тасыбеков", "organization:interior-ministry.kg". Those of bodies are the hard ones
// (names/identity.h). Bodies that many states have, and that name no owner, take the country that the article speaks of
// most. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives all entities their keys and Wikidata ids, and bodies their country and the body that they are a part of. After
// `write_entities`. O(entities + mentions).
void write_keys(const Document& d, const Mentions& mentions, NameResult& result);

}  // namespace newsx
