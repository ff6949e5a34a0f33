// Joins the fragments of a quotation into one text, restoring the full stops that the author's clauses imply.
//
// Before an author's clause Russian writes a comma, whatever punctuation the speaker's sentence has there (D.
// Rosenthal, "Spravochnik po pravopisaniyu", direct speech), so that comma is not evidence. A full stop after the
// author's clause ends the sentence before it: «Я готов, — сказал он. — Остальное …»; a ?, ! or … belongs to the
// fragment itself. O(bytes). Threads: as Document. Errors: Stopped.
#pragma once
#include <span>
#include <string_view>

#include "speech/speech_text.h"

namespace newsx {

// Lives as long as the document's result.
std::string_view joined_text(const SpeechText& text, std::span<const Span> fragments);

}  // namespace newsx
