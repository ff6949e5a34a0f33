#include "formats/mail.h"

#include <nettle/base64.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "formats/bytes.h"
#include "formats/http_message.h"
#include "formats/input_format.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/json_string.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr int kDeepestParts = 8;  // parts of parts

struct Field {
  std::string_view name;
  std::string value;  // unfolded
};

// A message or one of its parts.
struct Entity {
  std::vector<Field> header;
  std::string_view body;

  std::string_view field(std::string_view name) const {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const Field& field) { return is_same_but_case(field.name, name); });
    return found == header.end() ? std::string_view() : std::string_view(found->value);
  }
};

bool is_field_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

Entity read_entity(std::string_view bytes) {
  Entity entity;
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

// Of "text/plain; charset="koi8-r"": charset, without marks; empty: not there.
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

// `in_words`: of RFC 2047, where an underscore is a space.
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

std::string decoded(std::string bytes, std::string_view charset, std::string* encoding = nullptr,
                    std::uint32_t* invalid = nullptr, Stop stop = {}) {
  auto text = to_utf8(bytes, is_known_encoding(charset) ? charset : std::string_view(), stop);
  if (!text) text = to_utf8(std::move(bytes), {}, stop);
  if (!text) return {};
  if (encoding != nullptr) *encoding = text->encoding;
  if (invalid != nullptr) *invalid = text->invalid;
  return std::move(text->utf8);
}

// "=?koi8-r?B?…?=" in a header's value. A letter may be cut in two between words that follow each other, so those of
// one encoding are decoded together.
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

bool is_attachment(const Entity& part) {
  const std::string_view disposition = part.field("Content-Disposition");
  return is_same_but_case(trim(disposition.substr(0, disposition.find(';'))), "attachment");
}

// "text/plain", in lower case.
std::string type_of(const Entity& part) {
  std::string type = media_type(part.field("Content-Type"));
  return type.empty() ? "text/plain" : type;
}

// The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
std::string_view without_line_end(std::string_view part) {
  if (part.ends_with('\n')) part.remove_suffix(1);
  if (part.ends_with('\r')) part.remove_suffix(1);
  return part;
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

// The first part of that type, in the order of the message.
std::optional<Entity> find_part(const Entity& entity, std::string_view wanted, int depth) {
  const std::string type = type_of(entity);
  if (is_attachment(entity)) return std::nullopt;
  if (!type.starts_with("multipart/")) return type == wanted ? std::optional(entity) : std::nullopt;
  const std::string boundary = parameter(entity.field("Content-Type"), "boundary");
  if (boundary.empty() || depth == kDeepestParts) return std::nullopt;
  for (const std::string_view part : parts_between(entity.body, boundary))
    if (auto found = find_part(read_entity(part), wanted, depth + 1)) return found;
  return std::nullopt;
}

std::string body_of(const Entity& part, Stop stop) {
  const std::string_view coding = trim(part.field("Content-Transfer-Encoding"));
  if (is_same_but_case(coding, "base64")) return from_base64(part.body, stop);
  if (is_same_but_case(coding, "quoted-printable")) return from_quoted_printable(part.body, false, stop);
  return std::string(part.body);
}

// "Анна Озерова" of ""Анна Озерова" <anna@example.org>"; the address where there is no name.
std::string name_of(std::string_view from) {
  const std::size_t angle = from.find('<');
  std::string_view name = trim(from.substr(0, angle));
  if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  if (name.empty() && angle != std::string_view::npos) name = from.substr(angle + 1, from.find('>') - angle - 1);
  return std::string(name);
}

std::string mail_meta(const Mail& mail, std::string_view author) {
  std::string json;
  append_json_member(json, "title", mail.subject);
  append_json_member(json, "author", author);
  append_json_member(json, "date", mail.date);
  if (!json.empty()) json += '}';
  return json;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_message(std::string bytes, const ReadOptions&, Stop stop) {
  auto mail = read_mail(bytes, stop);
  if (!mail) return RecordFault{"email", mail.error().cause, {}};
  mail->id.clear();  // a file is called by its name
  return record_of(*std::move(mail));
}

std::string message_id(const Entity& message) {
  std::string_view id = trim(message.field("Message-ID"));
  if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
  return std::string(is_valid_utf8(id) ? id : std::string_view());
}

}  // namespace

std::optional<std::string> id_of_mail(std::string_view bytes) {
  std::string id = message_id(read_entity(bytes));
  return id.empty() ? std::nullopt : std::optional(std::move(id));
}

Record record_of(Mail mail) {
  Record record;
  if (!mail.id.empty()) record.id = std::move(mail.id);
  record.text = std::move(mail.text);
  record.encoding = std::move(mail.encoding);
  record.invalid = mail.invalid;
  if (!mail.subject.empty()) record.title = std::move(mail.subject);
  record.date = std::move(mail.date);
  record.meta = std::move(mail.meta);
  return record;
}

Expected<SavedPage, MailError> page_of_mail(std::string_view bytes, Stop stop) {
  stop.check();
  const Entity message = read_entity(bytes);
  const auto part = find_part(message, "text/html", 0);
  if (!part) return MailError{"a saved page without a page"};
  SavedPage page;
  page.url = trim(message.field("Snapshot-Content-Location"));
  if (page.url.empty()) page.url = trim(part->field("Content-Location"));
  if (!is_valid_utf8(page.url)) page.url.clear();
  std::string body = body_of(*part, stop);
  std::string charset = parameter(part->field("Content-Type"), "charset");
  if (charset.empty()) charset = declared_encoding(body);
  page.html = decoded(std::move(body), charset, &page.encoding, &page.invalid, stop);
  return page;
}

Expected<Mail, MailError> read_mail(std::string_view bytes, Stop stop) {
  stop.check();
  const Entity message = read_entity(bytes);
  Mail mail;
  mail.id = message_id(message);
  mail.subject = with_words_decoded(message.field("Subject"));
  mail.date = iso_date(with_words_decoded(message.field("Date")));
  mail.meta = mail_meta(mail, name_of(with_words_decoded(message.field("From"))));
  auto part = find_part(message, "text/plain", 0);
  const bool plain = part.has_value();
  if (!part) part = find_part(message, "text/html", 0);
  if (!part) return MailError{"a message without text"};
  const std::string charset = parameter(part->field("Content-Type"), "charset");
  mail.text = decoded(body_of(*part, stop), charset, &mail.encoding, &mail.invalid, stop);
  if (!plain) mail.text = read_html_fragment(mail.text, stop).text;
  if (!mail.subject.empty() && !mail.text.starts_with(mail.subject)) mail.text.insert(0, mail.subject + "\n\n");
  return mail;
}

bool looks_like_mail(std::string_view bytes) {
  constexpr std::array<std::string_view, 3> usual = {"From", "Date", "Subject"};
  int found = 0;
  for (int lines = 0; !bytes.empty() && lines < 64; ++lines) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    if (line[0] == ' ' || line[0] == '\t') continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) return false;
    found += std::any_of(usual.begin(), usual.end(),
                         [&](auto name) { return is_same_but_case(line.substr(0, colon), name); });
  }
  return found >= 2;
}

extern const InputFormat kMail{
    .name = "email",
    .suffixes = ".eml",
    .document = "message",
    .documents = "messages",
    .date_source = DateSource::mail,
    .read_from_folders = true,
    .begins = looks_like_mail,
    .read = read_message,
};

}  // namespace newsx
