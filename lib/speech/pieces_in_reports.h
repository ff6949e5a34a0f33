// Finds the pieces in quotation marks that stand inside reported clauses: X said that the council «goes in circles».
//
// Whoever says the clause says the piece. What WordsInMarks took is left alone; names, titles and terms are no pieces.
// O(quotations + marks). Threads: as FoundQuotations. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: all reported clauses, sorted; the pieces are added behind them.
void find_pieces_in_reports(const SpeechText& text, FoundQuotations& found);

}  // namespace newsx
