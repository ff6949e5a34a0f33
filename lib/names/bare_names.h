// Finds persons' names that stand alone: "Озеров" where "Анна Озерова" is named elsewhere in the text.
//
// The names of sure mentions are indexed by stem. Weak mentions need support from that index, and every capitalised
// word outside mentions is looked up in it. A town or maker of the same name gives way unless the context asks for it.
// O(tokens + mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Adds mentions for forms of a surname or given name that a surer mention has; drops weak mentions without such
// support. Mentions stay sorted.
void find_bare_names(const Document& d, const NameLexicon& lexicon, Names& names);

}  // namespace newsx
