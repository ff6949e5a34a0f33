// Persons after whom bodies, streets and prizes are named: "театр имени Вахтангова", "улица Ленина".
//
// A rule marks the part (`namesake=…`); its last words are taken as a person's name if they are one ("улица Свободы"
// has none). O(mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Adds the persons as mentions nested in the mention that bears their name; mentions stay sorted.
void add_namesakes(const Document& d, Names& names);

}  // namespace newsx
