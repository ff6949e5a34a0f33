// Pronouns that name the speaker of a quotation: "он", "она", "её" (in "по её словам").
//
// O(mentions + quotations × log tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "reading/document.h"

namespace newsx {

// A mention for each pronoun that names a speaker, in the order of the quotations; may contain duplicates.
std::vector<Mention> pronouns_of_speakers(const Document& d, const std::vector<Quotation>& quotations);

}  // namespace newsx
