#include "formats/http_message.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/unpack_bound.h"
#include "formats/bytes.h"
#include "text/ascii.h"

namespace newsx {
namespace {

constexpr std::size_t kInflateStep = 64 * 1024;  // bytes

// RFC 9112, 7.1. What is not in chunks after all stays as it is: archives keep the field where they have undone it.
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

class Inflater {
 public:
  // 15 + 32: gzip or zlib, as it begins; -15: without a header.
  explicit Inflater(int window) : ready_(inflateInit2(&zlib_, window) == Z_OK) {}
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&zlib_);
  }

  // What came out before a fault stays. Nothing: nothing did, or it is a bomb.
  std::optional<std::string> unpack(std::string_view packed, std::uint64_t most, Stop stop) {
    if (!ready_) return std::nullopt;
    std::string out;
    UnpackBound bound;
    bound.take(packed.size());
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write there
    zlib_.avail_in = static_cast<uInt>(packed.size());
    std::array<char, kInflateStep> buffer;
    while (true) {
      stop.check();
      zlib_.next_out = reinterpret_cast<Bytef*>(buffer.data());
      zlib_.avail_out = buffer.size();
      const int result = inflate(&zlib_, Z_NO_FLUSH);
      const std::size_t got = buffer.size() - zlib_.avail_out;
      if (!bound.give(got) || out.size() + got > most) return std::nullopt;
      out.append(buffer.data(), got);
      if (result != Z_OK || got == 0) break;
    }
    return out.empty() ? std::nullopt : std::optional(std::move(out));
  }

 private:
  z_stream zlib_{};
  bool ready_;
};

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
  const bool gzip = body.starts_with("\x1F\x8B");
  const bool deflate = is_same_but_case(coding, "deflate");
  if (gzip || deflate) {
    auto out = Inflater(15 + 32).unpack(body, most, stop);
    if (!out && deflate) out = Inflater(-15).unpack(body, most, stop);
    if (!out) return BodyFault{"a page that cannot be unpacked"};
    return *std::move(out);
  }
  const bool packed = is_same_but_case(coding, "br") || is_same_but_case(coding, "zstd");
  const bool binary = body.find('\0') != std::string::npos || body.find('<') == std::string::npos;
  if (packed && binary) return BodyFault{"a page packed with " + std::string(coding) + ", which newsx does not unpack"};
  return body;
}

}  // namespace newsx
