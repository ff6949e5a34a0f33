// White space as it stands in output: a title that runs over several lines is one line.
// Threads: may run at once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

// `s`, a slice of the document, with each run of white space made one space: itself where nothing changes, else stored
// with the result's strings. O(bytes).
std::string_view folded_space(const Document& d, std::string_view s);
inline std::string_view folded_space(const Document& d, Span span) { return folded_space(d, span.of(d.text)); }

}  // namespace newsx
