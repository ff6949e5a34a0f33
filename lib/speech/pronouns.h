// Pronouns that stand for somebody: "он", "она", "её" (in "по её словам") where a quotation's speaker needs them.
//
// O(mentions + quotations × log tokens).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "reading/document.h"

namespace newsx {

// A mention for each pronoun that names the speaker of a quotation, in the order of the quotations; the same one may
// come twice.
std::vector<Mention> pronouns_of_speakers(const Document& d, const std::vector<Quotation>& quotations);

}  // namespace newsx
