// Results of newsx, of this or an earlier run, for comparison with annotated texts.
//
// Threads: functions may run at once. Errors: throws Error with the line number for a line that is no result.
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
  bool core = false;  // the proper name inside, if a mention has one
  bool flat = false;  // only the outer ones of nested mentions
};

std::vector<SystemMention> system_mentions(const Result& result, const EvaluatedMentions& which);

// Mentions of earlier results by document id; spans are in the unit of the file (code points, unless --offsets changed
// it). Failed records are omitted.
using SavedResults = std::map<std::string, std::vector<SystemMention>, std::less<>>;
SavedResults read_results(std::string_view json_lines, const EvaluatedMentions& which, std::string_view file);

// Converts code points to bytes; spans outside the text are dropped.
std::vector<SystemMention> in_bytes(const std::vector<SystemMention>& mentions, std::string_view text);

}  // namespace newsx
