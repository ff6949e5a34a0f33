// Which keys are one thing, as only the corpus as a whole tells.
//
// Joined are, and never in doubt:
// - a surname alone, or with initials, with the one full name that has it, if the full name is not rare beside it;
// - two full names a letter apart ("Абулгазиев", "Абылгазиев") in the same company: the same post or body and the same
//   people around them, in the same years, in no document together, and with no third name as near;
// - two bodies whose names differ in hyphens and doubled letters alone ("Газпромнефть", "Газпром нефть").
// People who hold posts of which none agrees, and who share no company, are not joined by their surname.
// A document of more than 128 people is a list: it tells that two of them are named together, and nothing else of
// company. O(people · letters + people in documents). Threads: a pure function. Errors: none.
#pragma once
#include "study/things.h"

namespace newsx {

// By key, what it is joined to. `together`: the people that each document names.
Things::Targets corpus_joins(const Things::Map& things, const ItemsByDocument& together);

}  // namespace newsx
