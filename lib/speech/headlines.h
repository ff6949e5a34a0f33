// Headlines that tell what somebody says: "Роман Щеглов: мост откроют в июле", "Мост откроют в июле — Щеглов".
//
// O(tokens of the line). Threads: may run at once. Errors: none.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

// The document's first line, where it ends without a stop.
bool is_headline(const SpeechText& text, const Paragraph& line);

// Whether somebody speaks of himself in [begin, end): "Польша: мы не уступим". O(end - begin).
bool in_first_person(const SpeechText& text, TokenIndex begin, TokenIndex end);

// Adds what stands behind a colon in the headline, if the sentence is one.
void find_headline_behind_colon(const ReportTools& tools);

// Adds what stands before a dash and a name in a line of its own without a stop, wherever it stands.
void find_headline_before_dash(const ReportTools& tools);

}  // namespace newsx
