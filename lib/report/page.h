// The page of a report: one self-contained HTML file with data, styles, scripts and the chart library.
//
// Its Content-Security-Policy admits only the two scripts and the style, by hash; data is in a non-script block with
// every "<" escaped, and the script inserts text as text. O(data). Threads: a pure function. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// `data`: JSON; `language`: "en" or "ru".
std::string report_page(std::string_view data, std::string_view language, std::string_view version);

}  // namespace newsx
