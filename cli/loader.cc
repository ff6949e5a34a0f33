#include "cli/loader.h"

#include <fmt/format.h>

#include <utility>

#include "base/file.h"
#include "base/sha256.h"
#include "cli/unread.h"
#include "facts/earlier_result.h"
#include "formats/formats.h"
#include "text/article_day.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx::cli {
namespace {

std::string valid(const std::string& text) {
  std::uint32_t replaced = 0;
  return is_valid_utf8(text) ? text : replace_invalid_utf8(text, replaced);
}

// Short enough for a message.
std::string shortened(std::string_view value) {
  constexpr std::size_t most = 60;  // bytes
  return std::string(beginning_of(value, most)) + (value.size() > most ? "…" : "");
}

Document document_of(Record record, const InputFormat& format) {
  Document document;
  document.text.utf8 = std::move(record.text);
  document.text.invalid = record.invalid;
  document.text.kind = record.kind;
  document.text.cut = std::move(record.cut);
  if (!record.encoding.empty()) document.text.encoding = std::move(record.encoding);
  document.id = std::move(record.id);
  document.title = std::move(record.title);
  document.stated_date = std::move(record.date);
  document.date_source = record.date_source == DateSource::none ? format.date_source : record.date_source;
  document.url = std::move(record.url);
  document.meta = std::move(record.meta);
  return document;
}

}  // namespace

Loader::Loader(const Options& options, bool error_records)
    : options_(options), error_records_(error_records), reading_(options.reading()) {}

std::optional<Document> Loader::load(Source&& source, Outcome& outcome) {
  std::optional<Document> document;
  switch (source.kind) {
    case Source::Kind::failed:
      return refuse(outcome, {source.name, source.line, {}, source.fault.code, source.fault.message});
    case Source::Kind::record:
      document = document_of_record(source, outcome);
      break;
    case Source::Kind::file:
      if (!read_bytes(source, outcome)) return std::nullopt;
      [[fallthrough]];
    case Source::Kind::bytes:
      document = whole_document(source, outcome);
  }
  if (!document || !document->earlier_result.empty()) return document;
  document->text.language = guess_language(document->text.utf8);
  if (!options_.only_russian || document->text.language == "ru") {
    settle_date(source, *document, outcome);
    return document;
  }
  outcome.passed_over = true;
  if (source.line != 0 && error_records_)
    append_error_json(outcome.text, {document->id, {}, {}, {}}, {"not_russian", "in another language", source.line});
  return std::nullopt;
}

// Reads a file into source.data. False: it cannot be read, or is of a kind that newsx refuses.
bool Loader::read_bytes(Source& source, Outcome& outcome) const {
  if (source.data.empty()) {
    auto bytes = read_file(source.name, options_.max_bytes, outcome.stop);
    if (!bytes) {
      refuse(outcome, {source.name, 0, {}, "unreadable", bytes.error().cause});
      return false;
    }
    source.data = *std::move(bytes);
  }
  const InputFormat* const sure = format_of_signature(source.data, source.name);
  if (sure != nullptr && sure->read != nullptr && options_.input_format == nullptr) source.format = sure;
  const auto fault = sure == nullptr ? unread(source.data, {source.name}) : unread_as(*sure, *source.format);
  if (fault) refuse(outcome, {source.name, 0, {}, fault->code, fault->message});
  return !fault;
}

// Identified by its path and the hash of its bytes.
std::optional<Document> Loader::whole_document(Source& source, Outcome& outcome) const {
  const std::uint64_t bytes = source.data.size();
  std::string hash = sha256_hex(source.data, outcome.stop);
  auto record = source.format->read(std::move(source.data), reading_, outcome.stop);
  if (!record) {
    const RecordFault& e = record.error();
    const Origin origin{source.name, source.member};
    const std::string message = e.unknown_kind ? unread_by_name(e.message, origin) : e.message;
    return refuse(outcome, {source.name, 0, {}, e.code, message});
  }
  Document document = document_of(*std::move(record), *source.format);
  document.text.bytes = bytes;
  document.text.sha256 = std::move(hash);
  document.name = valid(source.name);
  document.id = document.name;
  return document;
}

// Identified by its id and the hash of its text.
std::optional<Document> Loader::document_of_record(Source& source, Outcome& outcome) {
  Document document;
  if (options_.accept_results && source.format->is_json && may_be_result(source.data)) {
    document.name = valid(place_of(source.name, source.line));
    document.earlier_result = std::move(source.data);
    return document;
  }
  if (source.make_parser != make_parser_) {
    parser_ = (*source.make_parser)();  // first: if memory runs out here, the next record tries again
    make_parser_ = source.make_parser;
  }
  auto record = parser_(source.data, outcome.stop);
  if (!record) {
    const RecordFault& e = record.error();
    return refuse(outcome, {source.name, source.line, e.id, e.code, e.message, source.data});
  }
  outcome.id = record->id && !record->id->empty() ? record->id : std::nullopt;
  document = document_of(*std::move(record), *source.format);
  document.text.bytes = document.text.utf8.size();
  document.text.sha256 = sha256_hex(document.text.utf8, outcome.stop);
  const bool has_id = document.id && !document.id->empty();
  if (!has_id && !document.url.empty()) document.id = document.url;
  document.is_placed = !has_id && document.url.empty();
  if (document.is_placed) document.id = valid(place_of(source.name, source.line));
  document.name = *document.id;
  return document;
}

// Sets the article's day. A date that cannot be read is reported, and the document goes on without it.
void Loader::settle_date(const Source& source, Document& document, Outcome& outcome) const {
  if (const auto date = read_date(document.stated_date)) {
    offer_day(document.text, date->iso_day(), document.date_source);
  } else if (!trim(document.stated_date).empty()) {
    const bool of_record = source.line != 0 && !document.is_placed;
    outcome.complaint =
        fmt::format("{}: {}'{}' is not a date that newsx can read (as in 2019-11-28); it is ignored",
                    place_of(source.name, source.line), of_record ? "record " + *document.id + ": " : std::string(),
                    shortened(document.stated_date));
  }
  offer_day(document.text, options_.date, DateSource::option);
  // A record without an id is named after its file, whose name says nothing about a single record.
  const bool has_name = source.line == 0 || !document.is_placed;
  settle_day(document.text, has_name ? std::string_view(document.name) : std::string_view());
}

std::nullopt_t Loader::refuse(Outcome& outcome, const Failure& failure) const {
  fail(outcome, options_, error_records_, failure);
  return std::nullopt;
}

}  // namespace newsx::cli
