// Why each thing was found, as plain text: the words, the rule or table with its place, the evidence.
//
// O(mentions). Threads: functions may run at once. Errors: Stopped.
#pragma once
#include "output/document_view.h"

namespace newsx {

// The result must have been made with explanations.
void append_explanation(std::string& out, const DocumentView& document);

}  // namespace newsx
