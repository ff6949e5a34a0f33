// Bodies named in full or with a type word somewhere in the document lend their class to what stands alone elsewhere:
// "группа «Макфа»" … «Макфа»; "Комитет защиты ветра (КЗВ)" … "КЗВ"; "компания «Северный ветер» (Northwind)".
//
// Two linear passes: names are learned by the stem of their first word, then every uncovered word is looked up.
// O(tokens + names), a name is compared only where its first word fits.
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds mentions, which link_names joins to the bodies they were learned from. Mentions stay sorted.
void find_bare_bodies(const Document& d, Names& names);

}  // namespace newsx
