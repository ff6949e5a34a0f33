// What a body is and whose, by each of its names: the parts of its key (names/keys.h).
//
// - What: the key of the table's row ("МВД" and "Министерство внутренних дел" are one row), of a name in marks what the
//   marks hold ("газета «Коммерсантъ»"), else the base form without its owner.
// - Whose: a state ("РФ", "России", "российское" are one), a place, or another body, found as the mention inside. A
//   name without any is of the state that it last had in the text.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Tells of each mention of a body what it is and whose: NameMention::identity. Mentions must be sorted.
// O(mentions + tokens of bodies).
void identify_bodies(const Document& d, Mentions& mentions);

}  // namespace newsx
