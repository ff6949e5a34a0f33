// Quotations: direct, partial and indirect, with speaker, cue, medium and status.
//
// Marks, cues (verbs, nouns and prepositions of the tables cue_verb and cue_noun) and clause edges tell what is said;
// the cue's subject by case and agreement tells who says it. What is annotated: docs/quotations.md. O(tokens).
#pragma once
#include "names/names.h"
#include "speech/cues.h"

namespace newsx {

// Fills `out`. `finder`: one a thread.
void attribute_quotations(const Document& d, const Names& names, const NameResult& named, CueFinder& finder,
                          SpeechResult& out);

}  // namespace newsx
