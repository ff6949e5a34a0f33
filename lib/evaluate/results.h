// What newsx found, now or in an earlier run, as it is compared with marked texts.
//
// Threads: functions may run at once. Errors: a line that is no result throws Error with its number.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/score.h"
#include "facts/mentions.h"

namespace newsx {

// Which mentions are compared, and by which span.
struct EvaluatedMentions {
  MentionKinds kinds = 0;
  bool core = false;  // the proper name inside, where a mention has one
  bool flat = false;  // of mentions in mentions the outer ones only
};

std::vector<SystemMention> system_mentions(const Result& result, const EvaluatedMentions& which);

// The mentions of earlier results by document id; spans count what the file counts (code points, unless --offsets said
// otherwise). Records that had failed are left out.
using SavedResults = std::map<std::string, std::vector<SystemMention>, std::less<>>;
SavedResults read_results(std::string_view json_lines, const EvaluatedMentions& which, std::string_view file);

// From code points to bytes; spans outside of the text are left out.
std::vector<SystemMention> in_bytes(const std::vector<SystemMention>& mentions, std::string_view text);

}  // namespace newsx
