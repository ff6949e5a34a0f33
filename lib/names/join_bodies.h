// Bodies of one key in a document are one: "МВД" and "российское МВД", "кабмин" and "правительство Италии".
// O(entities + mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives the mentions of such bodies to one of them, the one whose country the text says. Returns whether there were
// any: then the entities, their order and their keys have to be written again.
bool join_bodies(const Document& d, Names& names, NameResult& result);

}  // namespace newsx
