// Who the speakers are, once all quotations are known: what refers to somebody ("он", "ведомство") finds its referent,
// and a quotation without a speaker of its own goes on with the speaker before it.
//
// O(quotations × mentions looked back over, a constant). Threads: as SpeechText. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/media.h"
#include "speech/speakers.h"
#include "speech/speech_text.h"

namespace newsx {

// `found`: sorted. Fills in each quotation's speaker, and the medium that stands beside it.
void resolve_speakers(const SpeechText& text, const SpeakerFinder& speakers, const MediumFinder& media,
                      FoundQuotations& found);

}  // namespace newsx
