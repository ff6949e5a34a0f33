#include "cli/loader.h"

#include <utility>

#include "base/file.h"
#include "base/sha256.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

std::string valid(const std::string& text) {
  std::uint32_t replaced = 0;
  return is_valid_utf8(text) ? text : replace_invalid_utf8(text, replaced);
}

}  // namespace

Loader::Loader(const Options& options, bool error_records)
    : options_(options), error_records_(error_records), json_(options.max_bytes, options.record_fields) {}

std::optional<Document> Loader::load(Source&& source, Outcome& outcome) {
  const std::string place = source.line == 0 ? source.name : source.name + ':' + std::to_string(source.line);
  switch (source.kind) {
    case Source::Kind::failed:
      return fail(outcome, place, source.line, std::nullopt, source.fault.code, source.fault.message);
    case Source::Kind::json:
      return from_record(source, place, json_.read(source.data), outcome);
    case Source::Kind::row:
      return from_record(source, place, source.table->read(source.data), outcome);
    case Source::Kind::bytes:
      break;
    case Source::Kind::file: {
      auto bytes = read_file(source.name, options_.max_bytes);
      if (!bytes) return fail(outcome, place, 0, std::nullopt, "unreadable", bytes.error().cause);
      source.data = *std::move(bytes);
    }
  }
  auto text = decode(std::move(source.data), options_.encoding);
  if (!text) return fail(outcome, place, 0, std::nullopt, "unreadable", text.error().cause);
  Document document;
  document.text = *std::move(text);
  document.name = valid(source.name);
  document.id = document.name;
  return document;
}

std::optional<Document> Loader::from_record(const Source& source, const std::string& place, RecordResult record,
                                            Outcome& outcome) const {
  if (!record) {
    const RecordFault& e = record.error();
    return fail(outcome, place, source.line, e.id, e.code, e.message);
  }
  Document document;
  document.text.bytes = record->text.size();
  document.text.invalid = record->invalid;
  if (!record->encoding.empty()) document.text.encoding = std::move(record->encoding);
  document.text.sha256 = sha256_hex(record->text);
  document.text.utf8 = std::move(record->text);
  document.name = record->id ? *record->id : valid(place);
  document.id = std::move(record->id);
  document.title = std::move(record->title);
  document.date = std::move(record->date);
  document.meta = std::move(record->meta);
  return document;
}

std::nullopt_t Loader::fail(Outcome& outcome, const std::string& place, std::uint64_t line,
                            const std::optional<std::string>& id, std::string_view code,
                            const std::string& message) const {
  outcome.failed = true;
  outcome.complaint = place + ": " + message;
  // Only a record of a file of many has a place in the output that must be filled.
  if (line != 0 && error_records_) append_error_json(outcome.text, {id, {}, {}, {}}, {code, message, line});
  return std::nullopt;
}

}  // namespace newsx::cli
