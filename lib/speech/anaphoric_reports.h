// Finds sentences that the next one says to be somebody's: "Мост закроют. Об этом заявил мэр", "Такое заявление сделал
// мэр", "Мэр сообщил об этом".
//
// Only the one sentence right before is taken, and only where nothing of it is a quotation yet. Where a medium alone
// tells it, the medium passes on what that sentence quotes, and nothing is added.
// O(tokens). Threads: as FoundQuotations. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: sorted; what is found is added behind it.
void find_anaphoric_reports(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                            FoundQuotations& found);

}  // namespace newsx
