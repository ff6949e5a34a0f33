// Finds reported clauses after their cue: "X заявил, что …", "уверенность в том, что …".
//
// O(tokens of the sentence × kMostToThat). Threads: as SpeechText.
// Errors: none.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

void find_that_clauses(const ReportTools& tools);

}  // namespace newsx
