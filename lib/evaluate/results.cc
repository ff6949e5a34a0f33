#include "evaluate/results.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "facts/earlier_result.h"
#include "facts/offsets.h"
#include "text/code_points.h"

namespace newsx {

std::vector<SystemMention> system_mentions(const Result& result, const EvaluatedMentions& which) {
  std::vector<SystemMention> out;
  for (const Entity& entity : result.entities)
    for (Index i = 0; i < entity.mention_count; ++i) {
      const Mention& m = result.mentions[entity.first_mention + i];
      if ((which.kinds & kind_bit(m.kind)) == 0) continue;
      const Span span = which.core && !m.core.empty() ? m.core : m.span;
      out.push_back({std::string(entity.type), span, std::string(m.reason.rule), std::string(entity.id)});
    }
  if (which.flat) keep_outer(out);
  return out;
}

SavedResults read_results(std::string_view json_lines, const EvaluatedMentions& which, std::string_view file) {
  SavedResults results;
  for (std::uint32_t number = 1; !json_lines.empty(); ++number) {
    const std::size_t end = std::min(json_lines.find('\n'), json_lines.size());
    const std::string_view line = json_lines.substr(0, end);
    json_lines.remove_prefix(std::min(end + 1, json_lines.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto earlier = read_result(line);
    if (!earlier) throw Error(std::string(file), number, 1, "no result of newsx extract");
    if (!earlier->error.empty()) continue;
    // Counted as a result counts: the text that it was made from is another than what it has of it.
    const Offsets offsets(earlier->result.utf8(), OffsetUnit::codepoint);
    std::vector<SystemMention> mentions = system_mentions(earlier->result, which);
    for (SystemMention& m : mentions)
      m.span = {static_cast<std::uint32_t>(offsets.at(m.span.begin)),
                static_cast<std::uint32_t>(offsets.at(m.span.end))};
    results.emplace(earlier->id, std::move(mentions));
  }
  return results;
}

std::vector<SystemMention> in_bytes(const std::vector<SystemMention>& mentions, std::string_view text) {
  const CodePoints points(text);
  std::vector<SystemMention> out;
  for (const SystemMention& m : mentions) {
    const auto span = points.bytes(m.span.begin, m.span.end);
    if (!span) continue;
    out.push_back(m);
    out.back().span = *span;
  }
  return out;
}

}  // namespace newsx
