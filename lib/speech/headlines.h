// Headlines that report speech: "Роман Щеглов: мост откроют в июле", "Мост откроют в июле — Щеглов".
//
// O(tokens of the line). Threads: may run at once. Errors: none.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

// The document's first line, if it ends without a full stop.
bool is_headline(const SpeechText& text, const Paragraph& line);

// Whether [begin, end) is in the first person: "Польша: мы не уступим". O(end - begin).
bool in_first_person(const SpeechText& text, TokenIndex begin, TokenIndex end);

// Adds the words after a colon in the headline, if the sentence is one.
void find_headline_behind_colon(const ReportTools& tools);

// Adds the words before a dash and a name in any line of its own without a full stop.
void find_headline_before_dash(const ReportTools& tools);

}  // namespace newsx
