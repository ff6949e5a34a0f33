// Short forms of bodies whose full name is not in the text.
//
// "Совет Безопасности" is the UN's if the text names the UN, otherwise a body that many states have. Such mentions
// become names of that row; other short forms still need the full name. O(mentions), plus a look at the text's
// abbreviations for each short form. Threads: may run at once. Errors: Stopped.
#pragma once
#include "names/mentions.h"
#include "reading/document.h"

namespace newsx {

void settle_short_forms(const Document& d, Mentions& mentions);

}  // namespace newsx
