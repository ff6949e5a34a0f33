// What is known of a record beside its text: what a writer says of a document before its result.
#pragma once
#include <optional>
#include <string_view>

namespace newsx {

struct RecordInfo {
  std::optional<std::string_view> id;  // a path, or the input record's id; nothing: the record had none
  std::string_view meta = {};          // further keys of the input record as one JSON object; empty: there were none
  std::optional<std::string_view> title = {};  // as the record says; nothing: what the text has as a headline
  std::string_view date = {};                  // the article's day, where no result has it; empty: unknown
};

}  // namespace newsx
