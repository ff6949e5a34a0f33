// A quotation's fragments as one text, with the stops that the author's words between them tell.
//
// Before an author's clause Russian writes a comma whatever the speaker's sentence has there, or nothing at all (D.
// Rosenthal, "Spravochnik po pravopisaniyu", direct speech), so that a comma says nothing. A full stop after the
// author's words ends the sentence before them: «Я готов, — сказал он. — Остальное …»; ? ! … before them are in the
// fragment. O(bytes). Threads: as Document.
// Errors: Stopped.
#pragma once
#include <span>
#include <string_view>

#include "speech/speech_text.h"

namespace newsx {

// As long-lived as the document's result.
std::string_view joined_text(const SpeechText& text, std::span<const Span> fragments);

}  // namespace newsx
