// MIME parts of mail messages (RFC 5322, MIME): header fields, encodings, boundaries.
//
// Base64, quoted-printable, encoded words (RFC 2047) and extended parameters (RFC 2231) are decoded. Cost: linear.
// Threads: may run at once. Errors: none; damaged data is used as far as possible.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"

namespace newsx {

// A message or one of its parts.
struct MimePart {
  struct Field {
    std::string_view name;
    std::string value;  // unfolded
  };
  std::vector<Field> header;
  std::string_view body;

  // Empty if there is no such field; case is ignored.
  std::string_view field(std::string_view name) const;
};

MimePart read_mime_part(std::string_view bytes);
// Whether the name may be that of a header field.
bool is_field_name(std::string_view name);
// The parameter of `text/plain; charset="koi8-r"` with that name, without quotes; empty: missing.
std::string parameter(std::string_view field, std::string_view name);
// "text/plain", in lower case.
std::string type_of(const MimePart& part);
bool is_attachment(const MimePart& part);
// The file name of an attachment; empty: none.
std::string file_name_of(const MimePart& part);
// The parts of a multipart/… body.
std::vector<std::string_view> parts_between(std::string_view body, const std::string& boundary);
// The body with its transfer encoding undone.
std::string body_of(const MimePart& part, Stop stop);

// Converts bytes to UTF-8. An empty or unknown `charset` is detected.
std::string decoded(std::string bytes, std::string_view charset, std::string* encoding = nullptr,
                    std::uint32_t* invalid = nullptr, Stop stop = {});
// Decodes "=?koi8-r?B?…?=" in a header value.
std::string with_words_decoded(std::string_view value);

}  // namespace newsx
