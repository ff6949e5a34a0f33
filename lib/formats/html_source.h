// Prepares the source of a page for the parser: within limits, and without what is never text.
//
// libgumbo takes more than linear time for deeply nested elements and tags with many attributes, so these are cut: a
// start tag that is too deep is removed with its end tag, and so are attributes past the limit. What the parser would
// read as raw text (scripts, styles) is removed here and comments are emptied, so that the parser sees no tag that was
// not counted, whatever tricks the page uses. Cost: O(bytes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx::html {

struct Source {
  std::string html;
  std::vector<std::string> linked_data;   // JSON-LD: the content of its <script> elements
  std::vector<std::string_view> scripts;  // content of other long scripts, as on the original page
  std::string cut;                        // what limits cut, for people; empty: nothing
};

enum class Formatting : std::uint8_t {
  kept,
  removed,  // no <b>, <i>, <a> …: left open, they are reopened in every element that follows
};

Source bounded_source(std::string_view html, Formatting formatting, Stop stop);

}  // namespace newsx::html
