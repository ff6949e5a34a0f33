// Finds bodies by the bare form of a name that the document gives in full, or with a type word, elsewhere: "группа
// «Макфа»" … «Макфа»; "Комитет защиты ветра (КЗВ)" … "КЗВ"; "компания «Северный ветер» (Northwind)".
//
// Two linear passes: the first indexes names by the stem of their first word, the second looks up every uncovered word.
// O(tokens + names); a name is compared only where its first word matches. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds mentions; link_names joins them to the bodies whose names they repeat. Mentions stay sorted.
void find_bare_bodies(const Document& d, Names& names);

}  // namespace newsx
