// Which noun phrases may be the subject of a reporting verb. Each O(1). Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

// Words between a cue and its subject; longer distances are not looked over.
inline constexpr TokenIndex kMostToSubject = 40;

// Whether the phrase, in the nominative, has the number and gender of the verb (0: any).
bool agrees(const Phrase& phrase, Grammemes verb);
// Whether a common noun can speak: a person, a body or a document.
bool can_speak(const SpeechText& text, const Phrase& phrase);

}  // namespace newsx
