// The source of a page as the parser gets it: within limits, and without what is never text.
//
// libgumbo takes more than linear time for elements that nest deep and for tags with many attributes, so these are cut:
// a start tag too deep is left out with its end tag, as are the attributes past the limit. What the parser would read
// as raw text (scripts, styles) is taken out here, and comments are emptied: so the parser sees no tag that was not
// counted, whatever the page does to hide it. Cost: O(bytes). Threads: may run at once. Errors: none; throws Stopped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx::html {

struct Source {
  std::string html;
  std::vector<std::string> linked_data;   // JSON-LD: the content of its <script>s
  std::vector<std::string_view> scripts;  // of the page as it was: the content of the other ones that are long
  std::string cut;                        // what was left out because of limits, for people; empty: nothing
};

enum class Formatting : std::uint8_t {
  kept,
  removed,  // no <b>, <i>, <a> …: left open, they are opened anew in each element after them
};

Source bounded_source(std::string_view html, Formatting formatting, Stop stop);

}  // namespace newsx::html
