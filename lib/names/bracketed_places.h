// The original spelling of a place, in brackets behind its name: "Мосул (Mossul)", "остров Боедик (Boëdic)".
//
// O(mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds mentions of the places before the brackets. Mentions must be sorted and stay so.
void add_bracketed_places(const Document& d, Names& names);

}  // namespace newsx
