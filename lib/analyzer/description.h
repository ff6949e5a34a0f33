// What a result says of the document as a whole: title, counts, sentences.
// Threads: may run at once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

// O(bytes).
void describe(const Document& d, Result& result);

}  // namespace newsx
