// One line of JSON Lines to a record.
//
// A record: {"id": …, "text": "…", …}. Other keys are carried over as the JSON they are. Duplicate keys are refused,
// since readers disagree on them. Cost: simdjson validates the whole line; a second look finds the other keys' values
// as written. Threads: one reader a thread. Errors: values.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"

namespace newsx {

struct JsonRecord {
  std::optional<std::string> id;  // a number as it was written
  std::string text;               // valid UTF-8
  std::string date;               // the key "date" where it is a string; it stays in `meta`, too
  std::string meta;               // a JSON object of all other keys, in their order; empty when there is none
  std::uint32_t invalid = 0;      // sequences replaced by U+FFFD before reading
};

struct JsonRecordError {
  std::string code;     // invalid_json, not_an_object, missing_text, text_not_string, id_not_string, duplicate_key,
                        // too_large, too_deep
  std::string message;  // for people
  std::optional<std::string> id;  // as far as it was read
};

class JsonLineReader {
 public:
  explicit JsonLineReader(std::size_t largest_line);  // bytes
  ~JsonLineReader();
  JsonLineReader(JsonLineReader&&) noexcept;

  // `line` without its line feed.
  Expected<JsonRecord, JsonRecordError> read(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::size_t largest_line_;
};

}  // namespace newsx
