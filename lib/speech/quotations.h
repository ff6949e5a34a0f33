// Quotations: direct, partial and indirect, with speaker, cue, medium and status. What is annotated:
// docs/quotations.md.
//
// In steps, each in a file of its own:
//   1. `CueFinder` finds the cues (cues.h), `SpeechText` says where words, verbs, cues and marks stand;
//   2. finders append what they find to `FoundQuotations`, the surest first: words in quotation marks
//   (words_in_marks.h), lines of
//      dialogue (dialogue.h), reported clauses (reported_clauses.h);
//   3. each asks `SpeakerFinder` for the cue's subject or source (speakers.h), `MediumFinder` for who carried the words
//      (media.h), `status_of` whether it was said (report_status.h);
//   4. when all are known, `resolve_speakers` finds whom "он" and "ведомство" mean, and the records are written.
// Cost: O(tokens). Threads: one CueFinder a thread. Errors: Stopped.
#pragma once
#include "names/names.h"
#include "speech/cues.h"

namespace newsx {

// Fills `out`.
void attribute_quotations(const Document& d, const Names& names, const NameResult& named, CueFinder& finder,
                          SpeechResult& out);

}  // namespace newsx
