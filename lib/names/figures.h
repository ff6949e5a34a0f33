// Public figures whom a text calls by less than their full name: "Путин" alone is Владимир Путин.
//
// The table of offices is the weakest witness: it only fills what the text leaves open, only where the article speaks
// of the figure's country or gives the figure's post, only where no second figure fits as well, and not where a verb
// has another gender ("выступила Обама"). What it fills is marked (Entity::inferred). Threads: may run at once. Errors:
// Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives people of one name, or of a surname with initials, the full name of the one figure who fits. `day`: the
// article's, empty where it is not known. After posts are resolved. O(persons × terms of the surname +
// entities + mentions × figures found).
void recognise_figures(const Document& d, std::string_view day, const Mentions& mentions, NameResult& result);

}  // namespace newsx
