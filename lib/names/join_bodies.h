// Joins bodies of a document that have the same key: "МВД" and "российское МВД", "кабмин" and "правительство Италии".
// O(entities + mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Moves their mentions to one entity, the one whose country the text states. Returns whether any were joined; entities,
// their order and their keys must then be written again.
bool join_bodies(const Document& d, Names& names, NameResult& result);

}  // namespace newsx
