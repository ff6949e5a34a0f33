// Public figures whose name a text does not give in full: "Путин" alone is Владимир Путин.
//
// The table of offices is the weakest evidence. It only fills gaps: where the article is about the figure's country or
// names the figure's post, where no second figure fits equally well, and where no verb has another gender ("выступила
// Обама"). What it fills is marked (Entity::inferred). Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/names.h"

namespace newsx {

// Gives persons known by one name, or by a surname with initials, the full name of the only figure that fits. `day`:
// the article's; empty if unknown. Runs after posts are resolved. O(persons × terms of the surname + entities +
// mentions × figures found).
void recognise_figures(const Document& d, std::string_view day, const Mentions& mentions, NameResult& result);

}  // namespace newsx
