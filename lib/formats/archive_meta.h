// What an archive records about a page: its URL and when it was fetched.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "formats/record.h"
#include "text/json_string.h"

namespace newsx {

// A URL that the page itself gives takes precedence.
inline void add_archive_meta(Record& record, std::string_view url, std::string_view date) {
  std::string more;
  if (record.meta.find("\"url\":") == std::string::npos) append_json_member(more, "url", url);
  append_json_member(more, "archived", date);
  if (more.empty()) return;
  more += '}';
  if (record.meta.empty()) {
    record.meta = std::move(more);
  } else {
    record.meta.back() = ',';
    record.meta += more.substr(1);
  }
}

}  // namespace newsx
