// Finds reported clauses: "заявил, что …", "по словам X, …", "как считает X, …", "…, заявил X".
//
// Sentence by sentence, one kind after another; what one kind finds, later kinds skip. Words in quotation marks and
// dialogue must be found first. O(tokens). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

void find_reported_clauses(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                           FoundQuotations& found);

}  // namespace newsx
