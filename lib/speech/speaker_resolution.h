// Resolves the speakers once all quotations are known: references ("он", "ведомство") get their referents, and a
// quotation without a speaker of its own continues the previous speaker.
//
// O(quotations × mentions looked back over, a constant). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: sorted. Fills in each quotation's speaker and adjacent medium.
void resolve_speakers(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                      FoundQuotations& found);

}  // namespace newsx
