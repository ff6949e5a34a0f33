// Results as JSON: the output contract (docs/schema.json), key by key.
//
// Appends one object and a line feed to a string. Cost: linear in what is written. Threads: functions may run at once.
// Errors: none.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "facts/mentions.h"
#include "facts/offsets.h"
#include "output/record_info.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

// One bit per member of a document's object. "schema" and "id" are always written.
using JsonFields = std::uint16_t;
inline constexpr JsonFields kAllFields = 0x1FFF;  // except the text
inline constexpr JsonFields kTextField = 0x2000;
// The bit of "date", "date_source", "meta", "source", "title", "counts", "entities", "quotations", "decisions",
// "decision_lists", "documents", "dates", "sentences", "text"; 0 for "schema" and "id"; nothing for other words.
std::optional<JsonFields> json_field(std::string_view name);

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::codepoint;
  MentionKinds kinds = kAllKinds;  // mentions of other kinds are omitted
  bool explain = false;            // include the rule and the evidence
  bool pretty = false;
  std::vector<std::string> types = {};  // entities of other types are omitted; empty: all are written
  bool mentions = true;                 // false: the lists of mentions stay empty
  JsonFields fields = kAllFields;
  Stop stop = {};
};

// Which part of a document's result is written: all of it, or one for a narrower command.
enum class JsonPart : std::uint8_t { document, entities, quotations, decisions };

void append_json(std::string& out, const Result& result, const RecordInfo& info, const JsonOptions& options,
                 JsonPart part = JsonPart::document);

struct TokenJsonOptions {
  OffsetUnit offsets = OffsetUnit::codepoint;
  bool all = false;  // every reading of a word
  bool pretty = false;
};
void append_tokens_json(std::string& out, const TokenizedText& tokenized, std::string_view text, const RecordInfo& info,
                        const TokenJsonOptions& options);

// Only the length of a text.
void append_counts_json(std::string& out, const Counts& counts, const RecordInfo& info, bool pretty);

// Takes the place of a record that cannot be read. `code`: a word for programs; `line` 0: none.
struct RecordError {
  std::string_view code;
  std::string_view message;
  std::uint64_t line = 0;
  std::string_view file = {};   // empty: unknown
  std::string_view input = {};  // the record as read; empty: unknown
};
void append_error_json(std::string& out, const RecordInfo& info, const RecordError& error);

// The JSON Schema of everything above: docs/schema.json.
std::string_view json_schema();

}  // namespace newsx
