// The first and the last steps of a document: an empty state; entities in the contract's order with their mentions,
// counts, title. O(tokens + mentions).
#pragma once
#include "reading/document.h"

namespace newsx {

// Points `d` at a new result; forgets the last document.
void start(Document& d, Result& result);
// Sorts entities by type and first mention, writes their mentions and ids. Candidates keep `entity` as the new index.
void finish_entities(Document& d);
// Title, counts, sentences.
void finish(Document& d);

}  // namespace newsx
