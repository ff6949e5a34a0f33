// One base form for all mentions of a surname: "Броудера", "Броудеру" and "Броудером" are forms of Броудер, although
// each alone could be an indeclinable name. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives bare surnames with a common stem the one base form that explains all of them, if there is one. Mentions must be
// sorted. O(mentions × readings).
void settle_surnames(const Document& d, Names& names);

}  // namespace newsx
