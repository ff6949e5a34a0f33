// What a body is and whom it belongs to, judging by each of its names: the parts of its key (names/keys.h).
//
// - What: the key of the table's row ("МВД" and "Министерство внутренних дел" share one); for a quoted name, the text
//   inside the marks ("газета «Коммерсантъ»"); otherwise the base form without the owner.
// - Whose: a state ("РФ", "России", "российское" are one), a place, or another body, found as a nested mention. A name
//   without an owner takes the state that the same body last had in the text.
//
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Fills NameMention::identity of every body. Mentions must be sorted. O(mentions + tokens of bodies).
void identify_bodies(const Document& d, Mentions& mentions);

}  // namespace newsx
