// Keys that are one thing, as only the whole corpus shows.
//
// Joins only what is certain:
// - a surname alone or with initials and the one full name that has it, unless the full name is rare in comparison;
// - two full names one letter apart ("Абулгазиев", "Абылгазиев") with the same company: the same post or body and the
//   same people around them, in the same years, never in one document, and with no third name equally close;
// - two bodies whose names differ only in hyphens and doubled letters ("Газпромнефть", "Газпром нефть").
//
// Persons with posts, none in common, and without common company are not joined by surname. A document of more than 128
// people is a list: it shows that two people are named together, but not that they keep company. O(people · letters +
// people in documents). Threads: a pure function. Errors: none.
#pragma once
#include "study/things.h"

namespace newsx {

// By key, the key it is joined to. `together`: the people that each document names.
Things::Targets corpus_joins(const Things::Map& things, const ItemsByDocument& together);

}  // namespace newsx
