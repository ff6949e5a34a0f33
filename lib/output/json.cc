#include "output/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "facts/schema_version.h"
#include "output/document_json.h"
#include "text/article_day.h"

namespace newsx {

void append_json(std::string& out, const Result& result, const RecordInfo& info, const JsonOptions& options,
                 JsonPart part) {
  constexpr std::size_t mostly = 5;  // bytes of JSON a byte of text
  if (part == JsonPart::document) out.reserve(out.size() + mostly * result.utf8().size());
  DocumentJson(out, result, options).write(info, part);
  out += '\n';
}

std::optional<JsonFields> json_field(std::string_view name) {
  constexpr std::array<std::string_view, 14> names = {
      "date",       "date_source", "meta",           "source",    "title", "counts",    "entities",
      "quotations", "decisions",   "decision_lists", "documents", "dates", "sentences", "text"};
  if (name == "schema" || name == "id") return JsonFields{0};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<JsonFields>(1u << (found - names.begin()));
}

namespace {

void write_identity(JsonWriter& json, const RecordInfo& info) {
  json.member("schema", kSchemaVersion);
  json.key("id");
  if (info.id) {
    json.string(*info.id);
  } else {
    json.null();
  }
}

void write_meta(JsonWriter& json, const RecordInfo& info) {
  if (info.meta.empty()) return;
  json.key("meta");
  json.raw(info.meta);
}

}  // namespace

void write_head(JsonWriter& json, const RecordInfo& info) {
  write_identity(json, info);
  if (!info.date.empty()) json.member("date", info.date);
  write_meta(json, info);
}

void append_languages(JsonWriter& json, const Result& result) {
  json.begin_array();
  for (const LanguageShare& s : result.languages) {
    json.begin_object();
    json.member("language", s.language);
    json.key("share");
    json.raw(fmt::format("{:.3g}", s.share));
    json.end_object();
  }
  json.end_array();
}

void write_source(JsonWriter& json, const Text& text, const Result* result) {
  json.key("source");
  json.begin_object();
  json.member("bytes", text.bytes);
  json.member_or_null("cut", text.cut);
  json.member("encoding", text.encoding);
  json.member("invalid", text.invalid);
  json.member("kind", text.kind);
  json.member_or_null("language", text.language);
  if (result != nullptr) {
    json.key("languages");
    append_languages(json, *result);
  }
  json.member("sha256", text.sha256);
  json.end_object();
}

void write_counts(JsonWriter& json, const Counts& counts) {
  json.key("counts");
  json.begin_object();
  json.member("chars", counts.chars);
  json.member("sentences", counts.sentences);
  json.member("tokens", counts.tokens);
  json.member("words", counts.words);
  json.end_object();
}

void append_counts_json(std::string& out, const Counts& counts, const RecordInfo& info, bool pretty) {
  JsonWriter json(out, pretty);
  json.begin_object();
  write_head(json, info);
  write_counts(json, counts);
  json.end_object();
  out += '\n';
}

void append_error_json(std::string& out, const RecordInfo& info, const RecordError& error) {
  JsonWriter json(out);
  json.begin_object();
  write_head(json, info);
  json.key("error");
  json.begin_object();
  json.member("code", error.code);
  json.member("message", error.message);
  if (error.line != 0) json.member("line", error.line);
  if (!error.file.empty()) json.member("file", error.file);
  if (!error.input.empty()) json.member("input", error.input);
  json.end_object();
  json.end_object();
  out += '\n';
}

void DocumentJson::write(const RecordInfo& info, JsonPart part) {
  const auto wanted = [&](std::string_view field) { return (options_.fields & *json_field(field)) != 0; };
  json_.begin_object();
  write_identity(json_, info);
  if (wanted("date")) json_.member_or_null("date", result_.text.date);
  if (wanted("date_source")) json_.member_or_null("date_source", to_string(result_.text.date_source));
  if (wanted("meta")) write_meta(json_, info);
  if (wanted("source")) write_source(json_, result_.text, &result_);
  if (wanted("title")) json_.member_or_null("title", info.title ? *info.title : result_.title);
  if (wanted("counts")) write_counts(json_, result_.counts);
  const bool all = part == JsonPart::document;
  if ((all || part == JsonPart::entities) && wanted("entities")) entities();
  if ((all || part == JsonPart::quotations) && wanted("quotations")) quotations();
  if (all || part == JsonPart::decisions) {
    if (wanted("decisions")) decisions();
    if (wanted("decision_lists")) decision_lists();
    if (wanted("documents")) documents();
  }
  if (all && wanted("dates")) dates();
  if (all && wanted("sentences")) sentences();
  if (wanted("text")) json_.member("text", result_.utf8());
  json_.end_object();
}

void DocumentJson::sentences() {
  json_.key("sentences");
  json_.begin_array();
  for (const Span sentence : result_.sentences) {
    json_.begin_object();
    bounds(sentence);
    json_.end_object();
  }
  json_.end_array();
}

void DocumentJson::bounds(Span span) {
  json_.member("start", offsets_.at(span.begin));
  json_.member("end", offsets_.at(span.end));
}

void DocumentJson::bounds_and_text(Span span) {
  bounds(span);
  json_.member("text", span.of(result_.utf8()));
}

void DocumentJson::span_or_null(std::string_view key, Span span) {
  json_.key(key);
  if (span.empty()) return json_.null();
  json_.begin_object();
  bounds(span);
  json_.end_object();
}

void DocumentJson::entity_or_null(std::string_view key, Index entity) {
  json_.member_or_null(key, entity == kNoIndex ? std::string_view() : result_.entities[entity].id);
}

void DocumentJson::reason(const Reason& reason) {
  if (!options_.explain) return;
  json_.member_or_null("rule", reason.rule);
  json_.member_or_null("because", reason.because);
  json_.member_or_null("file", reason.file);
  json_.key("line");
  if (reason.line == 0) return json_.null();
  json_.number(reason.line);
}

}  // namespace newsx
