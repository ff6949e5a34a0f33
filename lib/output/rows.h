// Results as rows of cells: what CSV, TSV and tables for people have in common.
//
// Each view has its columns in a fixed order; a table for people shows some of them. Cells are plain text, not yet
// quoted or escaped. O(mentions) a document. Threads: functions may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/json.h"

namespace newsx {

using Row = std::vector<std::string>;

struct Column {
  std::string_view name;
  bool number = false;       // its cells are made of numbers: JSON has them as numbers; right-aligned in tables
  bool shown = true;         // in tables for people
  bool wrap = false;         // long cells go over several lines instead of being cut
  bool path = false;         // cut at the front: the end tells more
  bool flush_right = false;  // aligned as numbers are, though it may have letters: "IV", "а"
  bool asked = false;        // printed only when it is asked for by name
};

struct RowOptions {
  OffsetUnit offsets = OffsetUnit::codepoint;
  MentionKinds kinds = kAllKinds;
  std::vector<std::string> types;  // of entities; empty: all
  Stop stop = {};
};

// A row an entity. Bodies that are only meant by a common noun ("правительство") and linked to no name are left out.
std::span<const Column> entity_columns();
void append_entity_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                        const RowOptions& options);

// A row a mention, by position; of two that begin together the longer one first.
std::span<const Column> mention_columns();
void append_mention_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                         const RowOptions& options);

// A row a quotation.
std::span<const Column> quotation_columns();
void append_quotation_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                           const RowOptions& options);

// A row a decision.
std::span<const Column> decision_columns();
void append_decision_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                          const RowOptions& options);

// Calls `see(Mention)` for each of the entity's mentions that counts: a name inside a longer one of the same thing
// ("Единая Россия" in "партия «Единая Россия»", "Казахстан" in "Республика Казахстан") is a mention of its own, but is
// not counted beside the whole. Only places are looked at, so that earlier results count as their articles do.
template <typename See>
void each_counted_mention(const Result& result, const Entity& entity, const See& see) {
  const auto mentions = std::span(result.mentions).subspan(entity.first_mention, entity.mention_count);
  const auto is_inside = [](Span inner, Span outer) { return inner != outer && outer.contains(inner); };
  const Mention* whole = nullptr;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (whole != nullptr && is_inside(mentions[i].span, whole->span)) continue;
    if (i + 1 < mentions.size() && is_inside(mentions[i].span, mentions[i + 1].span)) continue;
    whole = &mentions[i];
    see(*whole);
  }
}
// How many of these kinds count.
std::uint64_t count_mentions(const Result& result, const Entity& entity, MentionKinds kinds);

// Whether all that is known of an entity is a common noun.
bool is_only_generic(const Result& result, const Entity& entity);

}  // namespace newsx
