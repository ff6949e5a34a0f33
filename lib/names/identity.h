// What makes one thing of its names in many documents: the keys of entities.
//
// A key tells what a thing is from its document and the tables alone, never from other documents: "country:KG",
// "place:ош.kg", "person:даурен-тасыбеков", "organization:interior-ministry.kg". Bodies are the hard ones. Their key is
// what the body is, a stop, and whose it is:
// - what: the key of the table's row ("МВД" and "Министерство внутренних дел" are one row), of a name in marks what the
//   marks hold ("газета «Коммерсантъ»"), else the base form without its owner;
// - whose: a state ("РФ", "России", "российское" are one), a place, or another body, found as the mention inside.
// Bodies that many states have, and that name no owner, take the country that the article speaks of most.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Tells of each mention of a body what it is and whose: NameMention::identity. Mentions must be sorted.
// O(mentions + tokens of bodies).
void identify_bodies(const Document& d, Mentions& mentions);

// Gives all entities their keys and Wikidata ids, and bodies their country and the body that they are a part of. After
// `write_entities`. O(entities + mentions).
void write_keys(const Document& d, const Mentions& mentions, NameResult& result);

}  // namespace newsx
