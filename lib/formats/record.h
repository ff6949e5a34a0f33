// A document as its format tells it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"

namespace newsx {

// Where the parts of a document stand in a record: a dotted path in JSON ("article.body"), a column's name in CSV. An
// empty one is not looked for, except that a date may always stand in "date".
struct RecordFields {
  std::string text = "text", id = "id", title, date;
};

struct Record {
  std::optional<std::string> id;  // a number as it was written; of a file that is one document: none
  std::string text;               // valid UTF-8
  std::optional<std::string> title;
  std::string date;           // as the document has it: in its field, key, column, or metadata; empty: none
  std::string meta;           // a JSON object of all else, in its order; empty when there is nothing else
  std::string encoding;       // an IANA name; empty: UTF-8
  std::uint32_t invalid = 0;  // sequences replaced by U+FFFD before reading
};

struct RecordFault {
  std::string code;     // invalid_json, not_an_object, missing_text, text_not_string, id_not_string, title_not_string,
                        // date_not_string, duplicate_key, too_large, too_deep, wrong_cells, not_decoded, invalid_xml,
                        // html, email, unreadable
  std::string message;  // for people
  std::optional<std::string> id;  // as far as it was read
  bool unknown_kind = false;      // binary, and no signature tells of what kind: the file's name may
};

using RecordResult = Expected<Record, RecordFault>;

}  // namespace newsx
