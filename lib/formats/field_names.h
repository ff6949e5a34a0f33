// The names under which exports of news have text, id, title, date and address: those of Media Cloud, NewsAPI, GDELT,
// Factiva and the like.
//
// Names are compared without case, "_", "-", "." and spaces: "publishedAt" is "publish_date"'s like. A field that the
// user has named is never looked for. Cost: names times some forty words. Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "formats/record.h"

namespace newsx {

struct FoundFields {
  // Each is one of the names, or what was wanted. `has_text`: the text is one of the names.
  RecordFields fields;
  std::string url;  // empty: none
  bool has_text = false;
};

// `names`: keys or columns that hold something.
FoundFields recognise_fields(const RecordFields& wanted, std::span<const std::string_view> names);

// Whether a recognised name is that of a headline.
bool is_headline_name(std::string_view name);

// For people, what was recognised beyond what was wanted: "text from body, date from publish_date"; empty: nothing.
std::string describe_fields(const FoundFields& found, const RecordFields& wanted);

}  // namespace newsx
