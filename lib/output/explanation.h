// Why each thing was found, as text for people: the words, the rule or table with its place, the evidence.
//
// O(mentions). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "output/mention_view.h"

namespace newsx {

// `name`: the document's path or id. Only what `filter` asks for. The result must have been made with explanations.
void append_explanation(std::string& out, const Result& result, std::string_view name, const MentionFilter& filter);

}  // namespace newsx
