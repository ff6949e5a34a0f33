// Finds reported clauses followed or interrupted by their author: "…, заявил X.", "Ставки, полагает X, снизятся.".
//
// At most one of each per sentence. O(tokens of the sentence). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

// "О том, что мост открыт, сообщил X."
void find_topic_in_front(const ReportTools& tools);
void find_author_behind(const ReportTools& tools);
void find_author_between(const ReportTools& tools);

}  // namespace newsx
