// Which mentions are one country, place or organization, and the entities they make.
//
// Countries and places join by their table row, else by base form. Organizations join by row, base form, core name
// ("партия «Весна»", "«Весна»"), by an abbreviation in brackets right after the full name, and a capitalised head noun
// ("Организация") joins the last full name with that head. O(mentions).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Creates the entities of all types but persons and sets NameMention::entity; drops mentions that need evidence and
// have none.
void link_names(const Document& d, Mentions& mentions, std::vector<Entity>& entities);

}  // namespace newsx
