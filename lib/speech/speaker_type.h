// The type of a speaker: that of the entity, otherwise what the words imply: person, group, organization, document,
// source (unnamed: "источник в полиции") or other.
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
