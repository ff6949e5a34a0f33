// A result as rows: one an entity, a mention, a quotation or a decision.
//
// Each of the four views has its columns in a fixed order; a table for people shows some of them. O(mentions) a
// document. Threads: functions may run at once. Errors: Stopped, where the options say so.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/mentions.h"
#include "facts/offsets.h"
#include "facts/row.h"
#include "reading/result.h"

namespace newsx {

struct RowOptions {
  OffsetUnit offsets = OffsetUnit::codepoint;
  MentionFilter filter = {};  // of entities and mentions; its Stop is checked for each row
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

// The rows of append_quotation_rows with the words as shown_words and cue_words have them, and the columns of tables
// for people.
void append_shown_quotation_rows(std::vector<Row>& rows, const Result& result, std::string_view document,
                                 const RowOptions& options);
std::span<const std::size_t> shown_quotation_columns();

}  // namespace newsx
