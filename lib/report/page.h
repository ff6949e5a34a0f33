// The page of a report: one file of HTML that loads nothing, with its data, styles, scripts and the chart library in
// it.
//
// Its Content-Security-Policy lets in the two scripts and the style by their hashes and nothing else; data stands in a
// block that is no script, with every "<" escaped, and the script puts text in as text. O(data). Threads: a pure
// function. Errors: none.
#pragma once
#include <string>
#include <string_view>

namespace newsx {

// `data`: JSON; `language`: "en" or "ru".
std::string report_page(std::string_view data, std::string_view language, std::string_view version);

}  // namespace newsx
