// A JSON object as a record.
//
// By default {"id": …, "text": "…", …}; RecordFields name other keys. A dotted path descends into objects, unless a key
// has that very name, dots included. All other keys are kept as the JSON they are. An object with a duplicate key is
// refused, since parsers disagree on its value. Cost: simdjson validates the whole object; a second pass finds the
// other values as written. Threads: one reader a thread. Errors: values.
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

#include "base/stop.h"
#include "formats/input_format.h"
#include "formats/record.h"
#include "formats/record_cutter.h"

namespace newsx {

// Cuts out the top-level values, or the elements of a top-level array.
std::unique_ptr<RecordCutter> cut_json();

// Records of lines with objects, as the format jsonl has them.
RecordFile open_json_lines(std::string_view beginning, const ReadOptions& options);

// Which keys of an object have its parts, as describe_fields() says it; empty: those that were wanted.
std::string fields_of_object(std::string_view object, const RecordFields& wanted);

class JsonLineReader {
 public:
  explicit JsonLineReader(std::size_t largest_line, RecordFields fields = {});  // bytes
  ~JsonLineReader();
  JsonLineReader(JsonLineReader&&) noexcept;

  // `line` without its line feed. Throws Stopped.
  RecordResult read(std::string_view line, Stop stop = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::size_t largest_line_;
};

}  // namespace newsx
