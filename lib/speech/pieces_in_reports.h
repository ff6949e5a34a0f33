// Finds words in quotation marks inside reported clauses: X said that the council «goes in circles».
//
// They have the speaker of the clause. Skips what WordsInMarks has taken, and names, titles and terms. O(quotations +
// marks). Threads: as FoundQuotations. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: all reported clauses, sorted; new quotations are appended.
void find_pieces_in_reports(const SpeechText& text, FoundQuotations& found);

}  // namespace newsx
