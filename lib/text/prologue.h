// How pages and feeds begin: what may stand before the first element, and the names of tags.
//
// O(bytes of them). Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <string_view>

namespace newsx {

// What may stand before a UTF-8 text and is not of it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Without a byte order mark, white space, comments and an XML declaration at its beginning; empty where one of these
// does not end.
inline std::string_view after_prologue(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  while (true) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    const bool comment = bytes.starts_with("<!--");
    if (!comment && !bytes.starts_with("<?xml")) return bytes;
    const std::size_t end = bytes.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + (comment ? 3 : 2));
  }
}

// Whether this name stands at the beginning of `bytes`, which follow the "<" or "</" of a tag.
inline bool is_tag(std::string_view bytes, std::string_view name) {
  constexpr std::string_view ends = " \t\r\n/>";
  return bytes.size() > name.size() && bytes.starts_with(name) &&
         ends.find(bytes[name.size()]) != std::string_view::npos;
}

}  // namespace newsx
