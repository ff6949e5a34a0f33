#include "cli/loader.h"

#include <fmt/format.h>

#include <utility>

#include "base/file.h"
#include "base/sha256.h"
#include "cli/unread.h"
#include "facts/earlier_result.h"
#include "text/article_day.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/html.h"
#include "text/language.h"
#include "text/mail.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx::cli {
namespace {

std::string valid(const std::string& text) {
  std::uint32_t replaced = 0;
  return is_valid_utf8(text) ? text : replace_invalid_utf8(text, replaced);
}

// What people can still read in a message.
std::string shortened(std::string_view value) {
  constexpr std::size_t most = 60;  // bytes
  return std::string(beginning_of(value, most)) + (value.size() > most ? "…" : "");
}

// As the page names its encoding, unless its bytes are none of it.
Expected<Text, DecodeError> decode_page(std::string bytes, Stop stop) {
  const std::string encoding = declared_encoding(bytes);
  const bool named_well = !encoding.empty() && is_known_encoding(encoding) && !is_valid_utf8(bytes);
  if (!named_well) return decode(std::move(bytes), {}, stop);
  auto text = decode(bytes, encoding, stop);
  constexpr std::uint32_t most_invalid = 8;  // a page has stray bytes; more of them mean another encoding
  return text && text->invalid <= most_invalid ? std::move(text) : decode(std::move(bytes), {}, stop);
}

}  // namespace

Loader::Loader(const Options& options, bool error_records)
    : options_(options), error_records_(error_records), json_(options.max_bytes, options.record_fields) {}

std::optional<Document> Loader::load(Source&& source, Outcome& outcome) {
  const std::uint64_t line = source.line;
  std::optional<Document> document;
  switch (source.kind) {
    case Source::Kind::failed:
      return refuse(outcome, {source.name, line, {}, source.fault.code, source.fault.message});
    case Source::Kind::json:
      if (options_.accept_results && may_be_result(source.data)) {
        document.emplace();
        document->name = valid(place_of(source.name, line));
        document->earlier_result = std::move(source.data);
        return document;
      }
      document = from_record(source, json_.read(source.data, outcome.stop), outcome);
      break;
    case Source::Kind::row:
      document = from_record(source, source.table->read(source.data, outcome.stop), outcome);
      break;
    case Source::Kind::item:
      document = from_record(source, source.feed->read(source.data, outcome.stop), outcome);
      break;
    case Source::Kind::bytes:
      document = from_bytes(source, outcome);
      break;
    case Source::Kind::file: {
      if (source.data.empty()) {
        auto bytes = read_file(source.name, options_.max_bytes, outcome.stop);
        if (!bytes) return refuse(outcome, {source.name, 0, {}, "unreadable", bytes.error().cause});
        source.data = *std::move(bytes);
      }
      if (auto fault = unread(source.data, {source.name}, options_.input_format))
        return refuse(outcome, {source.name, 0, {}, fault->code, fault->message});
      document = from_bytes(source, outcome);
    }
  }
  if (!document) return std::nullopt;
  document->text.language = guess_language(document->text.utf8);
  if (!options_.only_russian || document->text.language == "ru") {
    settle_date(source, *document, outcome);
    return document;
  }
  outcome.passed_over = true;
  if (line != 0 && error_records_)
    append_error_json(outcome.text, {document->id, {}, {}, {}}, {"not_russian", "in another language", line});
  return std::nullopt;
}

std::optional<Document> Loader::from_bytes(Source& source, Outcome& outcome) const {
  if (source.format == InputFormat::mail) return from_mail(source, outcome);
  const bool named = !options_.encoding.empty(), html = source.format == InputFormat::html;
  auto text = html && !named ? decode_page(std::move(source.data), outcome.stop)
                             : decode(std::move(source.data), options_.encoding, outcome.stop);
  if (!text) {
    const DecodeError& e = text.error();
    const std::string cause = e.unknown_kind ? unread_by_name(e.cause, {source.name, source.member}) : e.cause;
    return refuse(outcome, {source.name, 0, {}, "unreadable", cause});
  }
  Document document;
  document.text = *std::move(text);
  document.name = valid(source.name);
  document.id = document.name;
  if (!html) return document;
  auto article = read_html(document.text.utf8, outcome.stop);
  if (!article) return refuse(outcome, {source.name, 0, {}, "html", article.error().cause});
  document.text.utf8 = std::move(article->text);
  document.told_date = std::move(article->date);
  document.told_by = DateSource::page;
  document.title = std::move(article->title);
  document.meta = std::move(article->meta);
  return document;
}

std::optional<Document> Loader::from_mail(const Source& source, Outcome& outcome) const {
  auto mail = read_mail(source.data, outcome.stop);
  if (!mail) return refuse(outcome, {source.name, 0, {}, "email", mail.error().cause});
  Document document;
  document.text.bytes = source.data.size();
  document.text.sha256 = sha256_hex(source.data, outcome.stop);
  document.text.utf8 = std::move(mail->text);
  document.text.encoding = std::move(mail->encoding);
  document.text.invalid = mail->invalid;
  document.told_date = std::move(mail->date);
  document.told_by = DateSource::mail;
  document.name = valid(source.name);
  document.id = document.name;
  if (!mail->subject.empty()) document.title = std::move(mail->subject);
  document.meta = std::move(mail->meta);
  return document;
}

std::optional<Document> Loader::from_record(const Source& source, RecordResult record, Outcome& outcome) const {
  if (!record) {
    const RecordFault& e = record.error();
    return refuse(outcome, {source.name, source.line, e.id, e.code, e.message, source.data});
  }
  outcome.id = record->id;
  Document document;
  document.text.bytes = record->text.size();
  document.text.invalid = record->invalid;
  if (!record->encoding.empty()) document.text.encoding = std::move(record->encoding);
  document.text.sha256 = sha256_hex(record->text, outcome.stop);
  document.text.utf8 = std::move(record->text);
  document.name = record->id ? *record->id : valid(place_of(source.name, source.line));
  document.id = std::move(record->id);
  document.title = std::move(record->title);
  document.told_date = std::move(record->date);
  document.told_by = source.kind == Source::Kind::item ? DateSource::feed : DateSource::field;
  document.meta = std::move(record->meta);
  return document;
}

// The article's day, from what tells it. A date that cannot be read is said; the document goes on without it.
void Loader::settle_date(const Source& source, Document& document, Outcome& outcome) const {
  if (const auto date = read_date(document.told_date)) {
    offer_day(document.text, date->iso_day(), document.told_by);
  } else if (!trim(document.told_date).empty()) {
    const bool of_record = source.line != 0 && document.id && !document.id->empty();
    outcome.complaint =
        fmt::format("{}: {}'{}' is no date newsx can read (as in 2019-11-28); the document goes on without it",
                    place_of(source.name, source.line), of_record ? "record " + *document.id + ": " : std::string(),
                    shortened(document.told_date));
  }
  offer_day(document.text, options_.date, DateSource::option);
  // Where a record has no id, its name is that of the file that it is one of many in, which says nothing of it.
  const bool has_name = source.line == 0 || document.id;
  settle_day(document.text, has_name ? std::string_view(document.name) : std::string_view());
}

std::nullopt_t Loader::refuse(Outcome& outcome, const Failure& failure) const {
  fail(outcome, options_, error_records_, failure);
  return std::nullopt;
}

}  // namespace newsx::cli
