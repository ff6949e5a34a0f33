// The text with everything found marked in it, for a terminal.
//
// O(text + mentions). Threads: functions may run at once. Errors: Stopped.
#pragma once
#include "output/document_view.h"

namespace newsx {

// Entities in the colour of their type, quotations in italics, paraphrases underlined, nested; a legend comes first.
// Without `color`: [words|person: name], [words|indirect, denied: speaker, verb]. Terminal control characters are
// escaped: \u{9b}.
void append_marked_text(std::string& out, const DocumentView& document);

}  // namespace newsx
