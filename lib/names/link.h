// Coreference of countries, places and organizations: which mentions are one entity.
//
// Countries and places are joined by table row, otherwise by base form. Organizations are joined by row, base form,
// core name ("партия «Весна»", "«Весна»"), or an abbreviation in brackets right after the full name; a capitalised head
// noun ("Организация") joins the last full name with that head. O(mentions). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Creates the entities of all types except persons and sets NameMention::entity; drops mentions that need evidence and
// have none.
void link_names(const Document& d, Mentions& mentions, std::vector<Entity>& entities);

}  // namespace newsx
