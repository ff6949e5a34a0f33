// Clauses between commas inside another: "Озерова, которая вела переговоры, заявила", "источник, близкий к
// правительству, сообщил".
//
// O(kMostToSubject). Threads: may run at once. Errors: none.
#pragma once
#include "speech/speech_text.h"

namespace newsx {

// The comma that opens the relative, participial or adverbial clause closed by `comma`; `comma` itself if it closes
// none.
TokenIndex over_embedded(const SpeechText& text, TokenIndex comma, TokenIndex lo);

}  // namespace newsx
