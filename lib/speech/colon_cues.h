// Which verb a colon with somebody's words behind it belongs to. O(tokens before the colon). Threads: may run at once.
// Errors: none.
#pragma once
#include "speech/speech_text.h"

namespace newsx {

// The last finite cue before a colon; a predicate or a verb that frames no speech inside what another reports gives way
// to that one: "заявил, что мост готов: «…»", "заявил, что проверка не выявила трещин: «…»". nullptr: none.
const Cue* cue_before_colon(const SpeechText& text, TokenIndex begin, TokenIndex colon);

}  // namespace newsx
