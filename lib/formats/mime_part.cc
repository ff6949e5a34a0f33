#include "formats/mime_part.h"

#include <nettle/base64.h>

#include <algorithm>
#include <utility>

#include "formats/bytes.h"
#include "formats/http_message.h"
#include "text/ascii.h"
#include "text/decode.h"

namespace newsx {
namespace {

std::string from_base64(std::string_view text, Stop stop = {}) {
  base64_decode_ctx context;
  base64_decode_init(&context);
  std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t size = 0;
  constexpr std::size_t step = 1 << 20;  // bytes between two checks of the Stop
  for (std::size_t at = 0; at < text.size(); at += step) {
    stop.check();
    const std::string_view piece = text.substr(at, step);
    std::size_t got = bytes.size() - size;
    if (base64_decode_update(&context, &got, reinterpret_cast<std::uint8_t*>(bytes.data()) + size, piece.size(),
                             piece.data()) == 0)
      return std::string(text);  // not base64
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

// `in_words`: as in RFC 2047, where an underscore is a space.
std::string from_quoted_printable(std::string_view text, bool in_words, Stop stop = {}) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    stop.check(i);
    if (text[i] == '=') {
      const std::size_t next = text.find_first_not_of(" \t\r", i + 1);
      if (next != std::string_view::npos && text[next] == '\n') {  // the line goes on
        i = next;
        continue;
      }
      const int high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high >= 0 && low >= 0) {
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    bytes += in_words && text[i] == '_' ? ' ' : text[i];
  }
  return bytes;
}

// "utf-8''%D0%9C.txt" (RFC 2231), which may be split into several parameters.
std::string extended_parameter(std::string_view field, const std::string& name) {
  std::string value = parameter(field, name + '*');
  constexpr int most = 16;
  for (int i = 0; i < most; ++i) {
    const std::string cut = name + '*' + std::to_string(i);
    const std::string piece = parameter(field, cut + '*') + parameter(field, cut);
    if (piece.empty()) break;
    value += piece;
  }
  const std::size_t language = value.find('\'');
  const std::size_t words = language == std::string::npos ? language : value.find('\'', language + 1);
  if (words == std::string::npos) return value;
  return decoded(from_percents(std::string_view(value).substr(words + 1)), value.substr(0, language));
}

// The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
std::string_view without_line_end(std::string_view part) {
  if (part.ends_with('\n')) part.remove_suffix(1);
  return without_cr(part);
}

}  // namespace

std::string_view MimePart::field(std::string_view name) const {
  const auto found = std::find_if(header.begin(), header.end(),
                                  [&](const Field& field) { return is_same_but_case(field.name, name); });
  return found == header.end() ? std::string_view() : std::string_view(found->value);
}

bool is_field_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

MimePart read_mime_part(std::string_view bytes) {
  MimePart entity;
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if (line[0] == ' ' || line[0] == '\t') {
      if (!entity.header.empty()) entity.header.back().value += line;
    } else if (colon != std::string_view::npos && is_field_name(line.substr(0, colon))) {
      entity.header.push_back({line.substr(0, colon), std::string(trim(line.substr(colon + 1)))});
    }  // else a line "From …" of a mailbox
  }
  entity.body = bytes;
  return entity;
}

std::string parameter(std::string_view field, std::string_view name) {
  std::size_t at = field.find(';');
  while (at != std::string_view::npos) {
    field.remove_prefix(at + 1);
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos) break;
    const std::string_view key = trim(field.substr(0, equals));
    std::string_view value = trim(field.substr(equals + 1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      value = value.substr(0, value.find('"'));
    } else {
      value = trim(value.substr(0, value.find(';')));
    }
    if (is_same_but_case(key, name)) return std::string(value);
    at = field.find(';', static_cast<std::size_t>(value.data() + value.size() - field.data()));
  }
  return {};
}

std::string decoded(std::string bytes, std::string_view charset, std::string* encoding, std::uint32_t* invalid,
                    Stop stop) {
  auto text = to_utf8(bytes, is_known_encoding(charset) ? charset : std::string_view(), stop);
  if (!text) text = to_utf8(std::move(bytes), {}, stop);
  if (!text) return {};
  if (encoding != nullptr) *encoding = text->encoding;
  if (invalid != nullptr) *invalid = text->invalid;
  return std::move(text->utf8);
}

// "=?koi8-r?B?…?=" in a header value. A character may be split between adjacent words, so words in the same encoding
// are decoded together.
std::string with_words_decoded(std::string_view value) {
  std::string result, pending, charset;
  const auto flush = [&] {
    if (!pending.empty()) result += decoded(std::move(pending), charset);
    pending.clear();
  };
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = value.find("=?", at);
    const std::size_t first = begin == std::string_view::npos ? begin : value.find('?', begin + 2);
    const std::size_t second = first == std::string_view::npos ? first : value.find('?', first + 1);
    const std::size_t end = second == std::string_view::npos ? second : value.find("?=", second + 1);
    if (end == std::string_view::npos) break;
    const std::string_view between = value.substr(at, begin - at);
    std::string_view name = value.substr(begin + 2, first - begin - 2);
    name = name.substr(0, name.find('*'));  // a language may follow: "utf-8*ru" (RFC 2231, section 5)
    if (pending.empty() || !trim(between).empty() || !is_same_but_case(name, charset)) {
      flush();
      if (at == 0 || !trim(between).empty()) result += between;
    }
    charset = name;
    const std::string_view words = value.substr(second + 1, end - second - 1);
    const bool base64 = is_same_but_case(value.substr(first + 1, second - first - 1), "b");
    pending += base64 ? from_base64(words) : from_quoted_printable(words, true);
    at = end + 2;
  }
  flush();
  result += value.substr(at);
  // Raw 8-bit text, which should have been encoded.
  return decoded(std::move(result), {});
}

std::string file_name_of(const MimePart& part) {
  for (const auto& [field, name] : {std::pair{"Content-Disposition", "filename"}, std::pair{"Content-Type", "name"}}) {
    std::string value = with_words_decoded(parameter(part.field(field), name));
    if (value.empty()) value = extended_parameter(part.field(field), name);
    if (!value.empty()) return value;
  }
  return {};
}

bool is_attachment(const MimePart& part) {
  const std::string_view disposition = part.field("Content-Disposition");
  return is_same_but_case(trim(disposition.substr(0, disposition.find(';'))), "attachment");
}

std::string type_of(const MimePart& part) {
  std::string type = media_type(part.field("Content-Type"));
  return type.empty() ? "text/plain" : type;
}

std::vector<std::string_view> parts_between(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> parts;
  const std::string mark = "--" + boundary;
  const char* begin = nullptr;
  while (!body.empty()) {
    const char* const at = body.data();
    const std::string_view line = trim(take_line(body));
    if (!line.starts_with(mark)) continue;
    const std::string_view after = line.substr(mark.size());
    if (!after.empty() && after != "--") continue;
    if (begin != nullptr) parts.push_back(without_line_end({begin, static_cast<std::size_t>(at - begin)}));
    begin = body.data();
    if (after == "--") return parts;
  }
  if (begin != nullptr) parts.emplace_back(begin, static_cast<std::size_t>(body.data() - begin));  // torn
  return parts;
}

std::string body_of(const MimePart& part, Stop stop) {
  const std::string_view coding = trim(part.field("Content-Transfer-Encoding"));
  if (is_same_but_case(coding, "base64")) return from_base64(part.body, stop);
  if (is_same_but_case(coding, "quoted-printable")) return from_quoted_printable(part.body, false, stop);
  return std::string(part.body);
}

}  // namespace newsx
