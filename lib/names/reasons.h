// Why a mention was made: the rule or table row, and the evidence.
//
// O(parts of the rule) per mention; evidence is worded only on request (--explain). Threads: may run at once. Errors:
// none.
#pragma once
#include "names/names.h"

namespace newsx {

// Sets file and line of the table row.
void point_at(const Document& d, EntryId entry, Reason& reason);

Reason reason_of(const Document& d, const NameMention& c);

}  // namespace newsx
