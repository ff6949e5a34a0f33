// Finds sentences that the next sentence attributes to somebody: "Мост закроют в мае. Об этом заявил мэр", "Такое
// заявление сделал мэр", "Мэр сообщил об этом".
//
// Takes the one sentence before, and only if nothing in it is a quotation yet. If a medium alone is the source, it
// becomes the medium of the quotations in that sentence, and nothing is added. O(tokens). Threads: as FoundQuotations.
// Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: sorted; new quotations are appended.
void find_anaphoric_reports(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                            FoundQuotations& found);

}  // namespace newsx
