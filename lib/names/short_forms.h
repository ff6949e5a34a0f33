// Short forms of bodies whose full name the text does not have.
//
// "Совет Безопасности" is the UN's where the text names the UN, else a body that many states have. Such mentions become
// names of that row; other short forms stay and need the full name. O(mentions), and for each short form a look at the
// abbreviations of the text. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/mentions.h"
#include "reading/document.h"

namespace newsx {

void settle_short_forms(const Document& d, Mentions& mentions);

}  // namespace newsx
