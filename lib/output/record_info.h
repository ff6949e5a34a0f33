// What a writer needs to know about a record besides its result.
#pragma once
#include <optional>
#include <string_view>

namespace newsx {

struct RecordInfo {
  std::optional<std::string_view> id;          // a path, or the record's id; nothing: none
  std::string_view meta = {};                  // further keys of the record as one JSON object; empty: none
  std::optional<std::string_view> title = {};  // from the record; nothing: use the headline in the text
  std::string_view date = {};                  // the article's day if there is no result; empty: unknown
};

}  // namespace newsx
