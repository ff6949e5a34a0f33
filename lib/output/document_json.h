// The parts of a document's JSON that several files write.
#pragma once
#include "output/json.h"
#include "text/json_writer.h"

namespace newsx {

// Writes parts of one result: holds what all of them need.
class DocumentJson {
 public:
  DocumentJson(std::string& out, const Result& result, const JsonOptions& options)
      : json_(out, options.pretty), result_(result), options_(options), offsets_(result.utf8(), options.offsets) {}

  void write(const RecordInfo& info, JsonPart part);

 private:
  void entities();
  void person(const Entity& entity);
  void mention(const Mention& mention);
  void quotations();
  void quotation(const Quotation& quotation);
  void entity_list(std::string_view key, Index first, Index count);
  void decisions();
  void votes(const Votes& votes);
  void charged(std::string_view key, const Charged& charged);
  void decision_lists();
  void documents();
  void dates();
  void sentences();

  void bounds(Span span);           // "start" and "end", into the open object
  void bounds_and_text(Span span);  // and "text"
  void span_or_null(std::string_view key, Span span);
  void entity_or_null(std::string_view key, Index entity);
  void reason(const Reason& reason);

  JsonWriter json_;
  const Result& result_;
  const JsonOptions& options_;
  Offsets offsets_;
};

// "schema", "id" and "meta": how every object begins.
void write_head(JsonWriter& json, const RecordInfo& info);
// The member "source": what the text was read from. `result`: whose languages are written too; null: none.
void write_source(JsonWriter& json, const Text& text, const Result* result);
// The languages of a result's paragraphs with their shares, an array.
void append_languages(JsonWriter& json, const Result& result);
// The member "counts".
void write_counts(JsonWriter& json, const Counts& counts);

}  // namespace newsx
