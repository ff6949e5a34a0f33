#include "formats/mail.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "formats/bytes.h"
#include "formats/http_message.h"
#include "formats/input_format.h"
#include "formats/mime_part.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/json_string.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr int kDeepestParts = 8;  // parts of parts

// The first part of that type, in message order.
std::optional<MimePart> find_part(const MimePart& entity, std::string_view wanted, int depth) {
  const std::string type = type_of(entity);
  if (is_attachment(entity)) return std::nullopt;
  if (!type.starts_with("multipart/")) return type == wanted ? std::optional(entity) : std::nullopt;
  const std::string boundary = parameter(entity.field("Content-Type"), "boundary");
  if (boundary.empty() || depth == kDeepestParts) return std::nullopt;
  for (const std::string_view part : parts_between(entity.body, boundary))
    if (auto found = find_part(read_mime_part(part), wanted, depth + 1)) return found;
  return std::nullopt;
}

// "Анна Озерова" from ""Анна Озерова" <anna@example.org>"; the address if there is no name.
std::string name_of(std::string_view from) {
  const std::size_t angle = from.find('<');
  std::string_view name = trim(from.substr(0, angle));
  if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  if (name.empty() && angle != std::string_view::npos) name = from.substr(angle + 1, from.find('>') - angle - 1);
  return std::string(name);
}

// The contents of a message and its attachments.
struct MailBody {
  std::string text, encoding;
  std::uint32_t invalid = 0;
  bool has_text = false;  // a part of text, which may be empty
  std::vector<std::string> attachments;

  // Appends `text`.
  void append(MailBody&& more) {
    attachments.insert(attachments.end(), std::make_move_iterator(more.attachments.begin()),
                       std::make_move_iterator(more.attachments.end()));
    if (!more.has_text) return;
    if (trim(text).empty()) {
      text = std::move(more.text);
      encoding = std::move(more.encoding);
    } else if (!trim(more.text).empty()) {
      text.append(text.ends_with('\n') ? "\n" : "\n\n").append(more.text);
    }
    invalid += more.invalid;
    has_text = true;
  }
};

MailBody text_of_part(const MimePart& part, bool html, Stop stop) {
  MailBody body;
  const std::string charset = parameter(part.field("Content-Type"), "charset");
  body.text = decoded(body_of(part, stop), charset, &body.encoding, &body.invalid, stop);
  if (html) body.text = read_html_fragment(body.text, stop).text;
  body.has_text = true;
  return body;
}

MailBody body_of_parts(const MimePart& part, int depth, Stop stop);

// Of alternatives, the first plain text with words, otherwise the last part with words.
MailBody best_alternative(const std::vector<std::string_view>& parts, int depth, Stop stop) {
  MailBody best, others;
  for (const std::string_view bytes : parts) {
    const MimePart part = read_mime_part(bytes);
    MailBody body = body_of_parts(part, depth + 1, stop);
    others.append({{}, {}, 0, false, std::move(body.attachments)});
    const bool words = !trim(body.text).empty();
    if (body.has_text && (words || !best.has_text)) best = std::move(body);
    if (words && type_of(part) == "text/plain") break;
  }
  best.attachments = std::move(others.attachments);
  return best;
}

MailBody body_of_parts(const MimePart& part, int depth, Stop stop) {
  stop.check();
  const std::string type = type_of(part);
  const bool plain = type == "text/plain", html = type == "text/html";
  const bool attached = is_attachment(part);
  if (!attached && (plain || html)) return text_of_part(part, html, stop);
  if (!attached && type == "message/rfc822" && depth < kDeepestParts) {
    const MimePart inner = read_mime_part(part.body);
    MailBody body = body_of_parts(inner, depth + 1, stop);
    const std::string subject = with_words_decoded(inner.field("Subject"));
    if (body.has_text && !subject.empty()) body.text.insert(0, subject + "\n\n");
    return body;
  }
  const std::string boundary = parameter(part.field("Content-Type"), "boundary");
  if (!attached && type.starts_with("multipart/") && !boundary.empty() && depth < kDeepestParts) {
    const auto parts = parts_between(part.body, boundary);
    if (type == "multipart/alternative") return best_alternative(parts, depth, stop);
    MailBody body;
    for (const std::string_view bytes : parts) body.append(body_of_parts(read_mime_part(bytes), depth + 1, stop));
    return body;
  }
  std::string name = file_name_of(part);
  MailBody body;
  if (attached || !name.empty()) body.attachments.push_back(name.empty() ? with_words_decoded(type) : std::move(name));
  return body;
}

// A message that only carries another one is read as that one.
MailBody read_body(const MimePart& message, Stop stop) {
  MailBody body = body_of_parts(message, 0, stop);
  if (body.has_text || !type_of(message).starts_with("multipart/")) return body;
  const std::string boundary = parameter(message.field("Content-Type"), "boundary");
  for (const std::string_view bytes : parts_between(message.body, boundary)) {
    const MimePart part = read_mime_part(bytes);
    if (type_of(part) == "message/rfc822") body.append(body_of_parts(read_mime_part(part.body), 1, stop));
  }
  return body;
}

std::string without_words(const std::vector<std::string>& attachments) {
  std::string cause = "a message without text";
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(attachments.size(), most); ++i)
    cause.append(i == 0 ? "; save what is attached: " : ", ").append(attachments[i]);
  return attachments.size() > most ? cause + " …" : cause;
}

std::string mail_meta(const Mail& mail, std::string_view author, const std::vector<std::string>& attachments) {
  std::string json;
  append_json_member(json, "title", mail.subject);
  append_json_member(json, "author", author);
  append_json_member(json, "date", mail.date);
  for (std::size_t i = 0; i < attachments.size(); ++i) {
    json += i > 0 ? "," : json.empty() ? "{\"attachments\":[" : ",\"attachments\":[";
    append_json_string(json, attachments[i]);
  }
  if (!attachments.empty()) json += ']';
  if (!json.empty()) json += '}';
  return json;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_message(std::string bytes, const ReadOptions&, Stop stop) {
  end_lines_by_line_feeds(bytes);
  auto mail = read_mail(bytes, stop);
  if (!mail) return RecordFault{"email", mail.error().cause, {}};
  mail->id.clear();  // a file is called by its name
  return record_of(*std::move(mail));
}

std::string message_id(const MimePart& message) {
  std::string_view id = trim(message.field("Message-ID"));
  if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
  return std::string(is_valid_utf8(id) ? id : std::string_view());
}

}  // namespace

std::optional<std::string> id_of_mail(std::string_view bytes) {
  std::string id = message_id(read_mime_part(bytes));
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
  const MimePart message = read_mime_part(bytes);
  const auto part = find_part(message, "text/html", 0);
  if (!part) return MailError{"a saved page without a page"};
  SavedPage page;
  page.url = trim(message.field("Snapshot-Content-Location"));
  if (page.url.empty()) page.url = trim(part->field("Content-Location"));
  if (!is_valid_utf8(page.url)) page.url.clear();
  std::string body = body_of(*part, stop);
  std::string charset = parameter(part->field("Content-Type"), "charset");
  if (charset.empty()) charset = declared_encoding(body);
  if (is_valid_utf8(body)) charset.clear();  // as browsers save, whatever the page says of itself
  page.html = decoded(std::move(body), charset, &page.encoding, &page.invalid, stop);
  page.saved = iso_date(with_words_decoded(message.field("Date")));
  return page;
}

Expected<Mail, MailError> read_mail(std::string_view bytes, Stop stop) {
  stop.check();
  const MimePart message = read_mime_part(bytes);
  Mail mail;
  mail.id = message_id(message);
  mail.subject = with_words_decoded(message.field("Subject"));
  mail.date = iso_date(with_words_decoded(message.field("Date")));
  MailBody body = read_body(message, stop);
  mail.meta = mail_meta(mail, name_of(with_words_decoded(message.field("From"))), body.attachments);
  if (!body.has_text) return MailError{without_words(body.attachments)};
  mail.text = std::move(body.text);
  mail.encoding = std::move(body.encoding);
  mail.invalid = body.invalid;
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
