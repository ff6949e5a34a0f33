// Persons' names that stand alone: "Озеров" of "Анна Озерова" who is named elsewhere in the text.
//
// First the names of sure mentions are learned by stem. Then weak mentions stand or fall with them, and every
// capitalised word that no mention covers is looked up; a town or maker of the same name gives way where the words
// around do not tell that it is meant. O(tokens + mentions). Errors: Stopped.
// Threads: may run at once.
#pragma once
#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

// Adds mentions for words that are forms of a surname or given name seen in a surer mention; drops weak ones without
// such support. Mentions stay sorted.
void find_bare_names(const Document& d, const NameLexicon& lexicon, Names& names);

}  // namespace newsx
