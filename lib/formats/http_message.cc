#include "formats/http_message.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "formats/bytes.h"
#include "formats/packed_body.h"
#include "text/ascii.h"
#include "text/prologue.h"

namespace newsx {
namespace {

// RFC 9112, 7.1. A body that is not chunked after all stays as it is: archives keep the header field even where they
// have decoded the body.
std::string without_chunks(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || (end != line.data() + line.size() && *end != ';' && *end != ' '))
      return out.empty() ? std::string(body) : out;
    if (size == 0) break;
    out += rest.substr(0, size);
    rest.remove_prefix(std::min(size, rest.size()));
    take_line(rest);
  }
  return out;
}

}  // namespace

std::string_view HeaderAndBody::field(std::string_view name) const {
  std::string_view rest = fields;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && is_same_but_case(trim(line.substr(0, colon)), name))
      return trim(line.substr(colon + 1));
  }
  return {};
}

HeaderAndBody split_header(std::string_view bytes) {
  HeaderAndBody message;
  message.first_line = take_line(bytes);
  const char* const begin = bytes.data();
  while (!bytes.empty()) {
    const char* const at = bytes.data();
    if (!take_line(bytes).empty()) continue;
    message.fields = {begin, static_cast<std::size_t>(at - begin)};
    message.body = bytes;
    return message;
  }
  message.fields = {begin, static_cast<std::size_t>(bytes.data() - begin)};
  return message;
}

std::string media_type(std::string_view content_type) {
  std::string type(trim(content_type.substr(0, content_type.find(';'))));
  std::transform(type.begin(), type.end(), type.begin(), ascii_lower);
  return type;
}

std::string charset_of(std::string_view content_type) {
  constexpr std::string_view name = "charset=";
  const auto found = std::search(content_type.begin(), content_type.end(), name.begin(), name.end(),
                                 [](char a, char b) { return ascii_lower(a) == b; });
  if (found == content_type.end()) return {};
  std::string_view value = content_type.substr(static_cast<std::size_t>(found - content_type.begin()) + name.size());
  value = trim(value.substr(0, value.find(';')));
  while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of("\"' ,")));
}

bool is_html_type(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

bool is_text_type(std::string_view media_type) { return media_type == "text/plain"; }

Expected<std::string, BodyFault> plain_body(const HeaderAndBody& response, std::uint64_t most, Stop stop) {
  std::string body;
  if (is_same_but_case(response.field("Transfer-Encoding"), "chunked")) {
    body = without_chunks(response.body);
  } else {
    body = response.body;
  }
  const std::string_view coding = response.field("Content-Encoding");
  // Archives keep the header field even where they have unpacked the body.
  std::string_view words = body;
  if (words.starts_with(kByteOrderMark)) words.remove_prefix(kByteOrderMark.size());
  const bool is_page = body.find('\0') == std::string::npos && trim(words).starts_with('<');
  const bool gzip = body.starts_with("\x1F\x8B"), zstd = body.starts_with("\x28\xB5\x2F\xFD");
  const bool deflate = !is_page && is_same_but_case(coding, "deflate");
  const bool brotli = !is_page && is_same_but_case(coding, "br");
  if (!gzip && !zstd && !deflate && !brotli) return body;
  if (brotli && !has_brotli())
    return BodyFault{"a page packed with br, which this newsx does not unpack: rebuild it with libbrotli-dev"};
  auto out = gzip      ? unpack_gzip(body, most, stop)
             : zstd    ? unpack_zstd(body, most, stop)
             : deflate ? unpack_deflate(body, most, stop)
                       : unpack_brotli(body, most, stop);
  if (!out) return BodyFault{"a page that cannot be unpacked"};
  return *std::move(out);
}

}  // namespace newsx
