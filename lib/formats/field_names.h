// The field names that exports of news use for text, id, title, date and URL: Media Cloud, NewsAPI, GDELT, Factiva and
// the like.
//
// Names are compared without case, "_", "-", "." and spaces. A field that the user has named is not searched for. Cost:
// number of names times some forty words. Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "formats/record.h"

namespace newsx {

struct FoundFields {
  // Each is one of the names, or the requested one. `has_text`: the text is one of the names.
  RecordFields fields;
  std::string url;  // empty: none
  bool has_text = false;
};

// `names`: keys or columns with content.
FoundFields recognise_fields(const RecordFields& wanted, std::span<const std::string_view> names);

// Whether a recognised name means a headline.
bool is_headline_name(std::string_view name);

// For people: what was recognised beyond the requested fields: "text from body, date from publish_date"; empty:
// nothing.
std::string describe_fields(const FoundFields& found, const RecordFields& wanted);

}  // namespace newsx
