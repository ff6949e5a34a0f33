// Messages of mail by their parts (RFC 5322, MIME): header fields, encodings, boundaries.
//
// Base64, quoted-printable, encoded words (RFC 2047) and extended parameters (RFC 2231) are decoded. Cost: linear.
// Threads: may run at once. Errors: none; what is torn is taken as far as it goes.
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

  // Empty: there is none of that name, in any case of its letters.
  std::string_view field(std::string_view name) const;
};

MimePart read_mime_part(std::string_view bytes);
// Whether a name is one of a header field.
bool is_field_name(std::string_view name);
// Of `text/plain; charset="koi8-r"`: charset, without marks; empty: not there.
std::string parameter(std::string_view field, std::string_view name);
// "text/plain", in lower case.
std::string type_of(const MimePart& part);
bool is_attachment(const MimePart& part);
// The file name of an attachment; empty: it has none.
std::string file_name_of(const MimePart& part);
// The parts of a body of type multipart/….
std::vector<std::string_view> parts_between(std::string_view body, const std::string& boundary);
// The body without its transfer encoding.
std::string body_of(const MimePart& part, Stop stop);

// Bytes as UTF-8. `charset`: empty or unknown: recognised.
std::string decoded(std::string bytes, std::string_view charset, std::string* encoding = nullptr,
                    std::uint32_t* invalid = nullptr, Stop stop = {});
// "=?koi8-r?B?…?=" in a header's value.
std::string with_words_decoded(std::string_view value);

}  // namespace newsx
