// Finds reported clauses with their source next to them: "По словам X, …", "…, по мнению X, …", "Как считает X, …", "…,
// как сообщил X".
//
// O(tokens of the sentence). Threads: as SpeechText. Errors: none.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

void find_prepositional_sources(const ReportTools& tools);
// At most one per sentence.
void find_as_clauses(const ReportTools& tools);

}  // namespace newsx
