// Two common nouns that are one subject: "президент и главный тренер понимают", "врачи и учителя".
//
// O(tokens of the two). Threads: may run at once. Errors: none.
#pragma once
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

// Whether "и" alone stands between two that are told by common nouns.
// The token behind brackets that open at `i`; `i` itself if none do.
TokenIndex behind_bracket(const SpeechText& t, TokenIndex i);
bool are_joined_nouns(const SpeechText& text, const Speaker& first, const Speaker& second);

// Both as one speaker, with the attributes of the first.
Speaker join_nouns(const SpeechText& text, const Speaker& first, const Speaker& second);

}  // namespace newsx
