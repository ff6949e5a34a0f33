// A document as read from its format.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "text/text.h"

namespace newsx {

// Where a record has its fields: a dotted path in JSON ("article.body"), a column name in CSV. Empty: nowhere, except
// that a date is always looked for in "date".
struct RecordFields {
  std::string text = "text", id = "id", title, date;
};

struct Record {
  std::optional<std::string> id;  // a number as written; none for a file that is one document
  std::string text;               // valid UTF-8
  std::optional<std::string> title;
  std::string date;                           // as written in the field, column or metadata; empty: none
  std::string url;                            // of the article; empty: unknown
  DateSource date_source = DateSource::none;  // of `date`; none: the format's
  std::string meta;                   // a JSON object of everything else, in the record's order; empty: nothing else
  std::string encoding;               // an IANA name; empty: UTF-8
  std::string_view kind = "article";  // the kind of document, in static storage: article, listing
  std::string cut;                    // what limits cut, for people; empty: nothing
  std::uint32_t invalid = 0;          // sequences replaced by U+FFFD before reading
};

struct RecordFault {
  std::string code;     // invalid_json, not_an_object, missing_text, text_not_string, id_not_string, title_not_string,
                        // date_not_string, duplicate_key, too_large, too_deep, wrong_cells, not_decoded, invalid_xml,
                        // email, html, no_text, unreadable, unsupported
  std::string message;  // for people
  std::optional<std::string> id;  // if it was read
  bool unknown_kind = false;      // binary data without a known signature; the file's name may say more
};

using RecordResult = Expected<Record, RecordFault>;

}  // namespace newsx
