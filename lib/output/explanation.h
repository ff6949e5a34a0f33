// Why each thing was found, as text for people: the words, the rule or table with its place, the evidence.
//
// O(mentions). Threads: functions may run at once. Errors: none.
#pragma once
#include "output/document_writer.h"

namespace newsx {

// The result must have been made with explanations.
void append_explanation(std::string& out, const PrintedDocument& document, const MentionFilter& filter);

inline constexpr DocumentWriter kExplanation{append_explanation};

}  // namespace newsx
