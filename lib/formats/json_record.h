// A JSON object as a record.
//
// By default {"id": …, "text": "…", …}; RecordFields name other keys. A dotted path descends into objects, unless a key
// has exactly that name, dots included. All other keys are kept as raw JSON. An object with a duplicate key is
// rejected, since parsers disagree on its value. Cost: simdjson validates the whole object; a second pass locates the
// other values. Threads: one reader per thread. Errors: values.
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

// Records of lines with objects: the format jsonl.
RecordFile open_json_lines(std::string_view beginning, const ReadOptions& options);

// Which keys of an object were recognised, as describe_fields() says; empty: the requested ones.
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
