// A JSON object, as a line of JSON Lines is one, to a record.
//
// A record: {"id": …, "text": "…", …}, or where RecordFields say that these stand. A dotted path goes down into
// objects, unless a key is called so with its dots. All else is carried over as the JSON it is. Duplicate keys of the
// record are refused, since readers disagree on them. Cost: simdjson validates the whole line; a second look finds the
// other keys' values as written. Threads: one reader a thread. Errors: values.
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"

namespace newsx {

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
