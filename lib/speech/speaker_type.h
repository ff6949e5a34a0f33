// What a speaker is: the type of his entity, else what the words say: person, group, organization, document, source
// (somebody unnamed: "источник в полиции") or other.
//
// O(1). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

// `s`: resolved and found.
std::string_view speaker_type(const SpeechText& text, const Speaker& s);

}  // namespace newsx
