// White space for output: a title over several lines becomes one line. Threads: may run at once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

// `s`, a slice of the document, with white space collapsed: `s` itself if nothing changes, otherwise a copy stored with
// the result's strings. O(bytes).
std::string_view folded_space(const Document& d, std::string_view s);
inline std::string_view folded_space(const Document& d, Span span) { return folded_space(d, span.of(d.text)); }

}  // namespace newsx
