// The beginning of pages and feeds: what may precede the first element, and names of tags.
//
// Linear. Threads: may run at once. Errors: none.
#pragma once
#include <algorithm>
#include <string_view>

namespace newsx {

// May precede a UTF-8 text, and is no part of it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// `bytes` after a byte order mark, white space, comments and an XML declaration; empty if one of these has no end.
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

// Whether the tag has that name; `bytes` begin after its "<" or "</".
inline bool is_tag(std::string_view bytes, std::string_view name) {
  constexpr std::string_view ends = " \t\r\n/>";
  return bytes.size() > name.size() && bytes.starts_with(name) &&
         ends.find(bytes[name.size()]) != std::string_view::npos;
}

}  // namespace newsx
