// Persons whose names bodies, streets and prizes bear: "театр имени Вахтангова", "улица Ленина".
//
// A rule names the part (`namesake=…`); here its last words are read as a name, when they are one ("улица Свободы" has
// none). O(mentions).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds the persons as mentions nested in what is called after them; mentions stay sorted.
void add_namesakes(const Document& d, Names& names);

}  // namespace newsx
