// Why a mention was found: the rule or table, and what it saw.
//
// O(parts of the rule) a mention; the evidence is put into words only where the document asks for it (--explain).
// Threads: may run at once. Errors: none.
#pragma once
#include "names/names.h"

namespace newsx {

// File and line of the table's row.
void point_at(const Document& d, EntryId entry, Reason& reason);

Reason reason_of(const Document& d, const NameMention& c);

}  // namespace newsx
