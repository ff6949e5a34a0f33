// Quotations: direct, partial and indirect, with speaker, cue, medium and status. Guidelines: docs/quotations.md.
//
// The steps, each in a file of its own:
//   1. `CueFinder` finds the cues (cues.h); `SpeechText` indexes words, verbs, cues and marks by position.
//   2. Finders append to `FoundQuotations`, the most reliable first: words in quotation marks (words_in_marks.h), lines
//      of dialogue (dialogue.h), reported clauses (reported_clauses.h).
//   3. Each asks `SpeakerFinder` for the cue's subject or source (speakers.h), `MediumFinder` for the medium (media.h),
//      and `status_of` whether the words are asserted (report_status.h).
//   4. Once all are found, `resolve_speakers` resolves "он" and "ведомство", and the records are written.
//
// Cost: O(tokens). Threads: one CueFinder per thread. Errors: Stopped.
#pragma once
#include "names/names.h"
#include "speech/cues.h"

namespace newsx {

// Fills `out`.
void attribute_quotations(const Document& d, const Names& names, const NameResult& named, CueFinder& finder,
                          SpeechResult& out);

}  // namespace newsx
