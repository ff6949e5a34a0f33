// An HTTP response as web archives store it: header fields, and the body without chunks and compression.
//
// Cost: linear. Decompression bombs: an UnpackBound. Threads: may run at once. Errors: values.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"

namespace newsx {

// The lines "Name: value" up to an empty one, and the rest.
struct HeaderAndBody {
  std::string_view first_line, fields, body;

  // Empty if there is no such field; case is ignored.
  std::string_view field(std::string_view name) const;
};
HeaderAndBody split_header(std::string_view bytes);

// "text/html" from "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);
// "utf-8" from the same; empty if it names none.
std::string charset_of(std::string_view content_type);
// Whether the type is HTML or plain text.
bool is_html_type(std::string_view media_type);
bool is_text_type(std::string_view media_type);

struct BodyFault {
  std::string cause;
};
// The body of a response, unpacked: at most `most` bytes.
Expected<std::string, BodyFault> plain_body(const HeaderAndBody& response, std::uint64_t most, Stop stop);

}  // namespace newsx
