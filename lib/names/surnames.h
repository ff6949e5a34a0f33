// One base form for all mentions of a surname: "Броудера", "Броудеру" and "Броудером" are of Броудер, though each could
// be read as a name that is not declined.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives bare surnames that share a stem the one base form that explains all of them, where there is one. Mentions must
// be sorted. O(mentions × readings).
void settle_surnames(const Document& d, Names& names);

}  // namespace newsx
