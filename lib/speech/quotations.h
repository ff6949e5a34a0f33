// Quotations: direct, partial and indirect, with speaker, cue, medium and status.
//
// Marks, cues (verbs, nouns and prepositions of the tables cue_verb and cue_noun) and clause edges tell what is said;
// the cue's subject by case and agreement tells who says it. What is annotated: docs/quotations.md. O(tokens).
#pragma once
#include "speech/cues.h"
#include "reading/document.h"

namespace newsx {

// Fills result.quotations and result.fragments. Runs after entities are finished. `finder`: one a thread.
void attribute_quotations(Document& d, CueFinder& finder);

}  // namespace newsx
