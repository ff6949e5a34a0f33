#include "evaluate/results.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.h"

namespace newsx {
namespace {

std::optional<MentionKind> kind_by_name(std::string_view name) {
  constexpr std::array kinds{MentionKind::name,    MentionKind::abbreviation, MentionKind::adjective,
                             MentionKind::demonym, MentionKind::role,         MentionKind::short_name,
                             MentionKind::generic, MentionKind::pronoun};
  for (const MentionKind kind : kinds)
    if (to_string(kind) == name) return kind;
  return std::nullopt;
}

std::optional<Span> span_in(const simdjson::dom::element& object) {
  std::uint64_t start = 0, end = 0;
  if (object["start"].get(start) != simdjson::SUCCESS || object["end"].get(end) != simdjson::SUCCESS)
    return std::nullopt;
  return Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

std::string text_in(const simdjson::dom::element& object, std::string_view key) {
  std::string_view text;
  return object[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

void append_mentions(const simdjson::dom::element& entity, const EvaluatedMentions& which,
                     std::vector<SystemMention>& out) {
  simdjson::dom::array mentions;
  if (entity["mentions"].get(mentions) != simdjson::SUCCESS) return;
  for (const simdjson::dom::element mention : mentions) {
    const auto kind = kind_by_name(text_in(mention, "kind"));
    if (!kind || (which.kinds & kind_bit(*kind)) == 0) continue;
    std::optional<Span> span = span_in(mention);
    simdjson::dom::element core;
    if (which.core && mention["core"].get(core) == simdjson::SUCCESS && core.is_object()) span = span_in(core);
    if (span) out.push_back({text_in(entity, "type"), *span, text_in(mention, "rule"), text_in(entity, "id")});
  }
}

}  // namespace

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
  simdjson::dom::parser parser;
  std::uint32_t number = 0;
  while (!json_lines.empty()) {
    const std::size_t end = std::min(json_lines.find('\n'), json_lines.size());
    const std::string_view line = json_lines.substr(0, end);
    json_lines.remove_prefix(std::min(end + 1, json_lines.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    simdjson::dom::element root;
    simdjson::dom::array entities;
    if (parser.parse(simdjson::padded_string(line)).get(root) != simdjson::SUCCESS ||
        root["schema"].error() != simdjson::SUCCESS)
      throw Error(std::string(file), number, 1, "no result of newsx extract");
    if (root["entities"].get(entities) != simdjson::SUCCESS) continue;  // a record that failed
    std::vector<SystemMention>& mentions = results[text_in(root, "id")];
    for (const simdjson::dom::element entity : entities) append_mentions(entity, which, mentions);
    if (which.flat) keep_outer(mentions);
  }
  return results;
}

std::vector<SystemMention> in_bytes(const std::vector<SystemMention>& mentions, std::string_view text) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  std::vector<SystemMention> out;
  for (const SystemMention& m : mentions) {
    if (m.span.begin >= m.span.end || m.span.end >= begins.size()) continue;
    out.push_back(m);
    out.back().span = {begins[m.span.begin], begins[m.span.end]};
  }
  return out;
}

}  // namespace newsx
