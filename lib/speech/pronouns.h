// Pronouns that stand for somebody: "он", "она", "её" (in "по её словам") where a quotation's speaker needs them.
//
// O(mentions + quotations × log tokens).
#pragma once
#include "reading/document.h"

namespace newsx {

// Makes each pronoun that names the speaker of a quotation a mention of that entity, once. Runs after quotations are
// attributed; ids and order of entities stay as they are.
void add_pronouns(Document& d);

}  // namespace newsx
