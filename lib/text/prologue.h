// What may stand before the first element of a page or feed.
//
// O(bytes of it). Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <string_view>

namespace newsx {

// Without a byte order mark, white space, comments and an XML declaration at its beginning; empty where one of these
// does not end.
inline std::string_view after_prologue(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (true) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    const bool comment = bytes.starts_with("<!--");
    if (!comment && !bytes.starts_with("<?xml")) return bytes;
    const std::size_t end = bytes.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + (comment ? 3 : 2));
  }
}

}  // namespace newsx
