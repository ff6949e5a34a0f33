// The text with what was found marked in it, for a terminal.
//
// O(text + mentions). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>

#include "facts/mentions.h"

namespace newsx {

// Entities in the colour of their type, quotations in italics, paraphrases underlined, nested as they nest; the
// colours' meaning comes first. Without `color`: [words|person: name], [words|indirect, denied: speaker, verb]. What of
// the text would act on the terminal is escaped: \u{9b}.
void append_marked_text(std::string& out, const Result& result, const MentionFilter& filter, bool color);

}  // namespace newsx
