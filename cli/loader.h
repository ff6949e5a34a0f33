// Turns what was read into documents: decodes texts, takes records apart.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "cli/batch.h"
#include "cli/failure.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "formats/input_format.h"
#include "output/json.h"
#include "text/text.h"

namespace newsx::cli {

// A document that was read.
struct Document {
  Text text;
  std::string name;                  // for tables: its path or id
  std::optional<std::string> id;     // for JSON
  std::optional<std::string> title;  // as the record says
  std::string meta;
  std::string told_date;                  // as it is written beside the text; empty: it is not
  DateSource told_by = DateSource::none;  // of `told_date`
  std::string earlier_result;  // with Options::accept_results: this is no article but what newsx once printed of one

  RecordInfo info() const { return {id, meta, title}; }
};

// One a thread. Errors, and documents in other languages that are not wanted, go into the outcome, and nothing is
// returned.
class Loader {
 public:
  // `error_records`: a record that cannot be read gives an error record in its place.
  Loader(const Options& options, bool error_records);

  std::optional<Document> load(Source&& source, Outcome& outcome);

 private:
  bool read_bytes(Source& source, Outcome& outcome) const;
  std::optional<Document> whole_document(Source& source, Outcome& outcome) const;
  std::optional<Document> document_of_record(Source& source, Outcome& outcome);
  void settle_date(const Source& source, Document& document, Outcome& outcome) const;
  std::nullopt_t refuse(Outcome& outcome, const Failure& failure) const;

  const Options& options_;
  bool error_records_;
  const ReadOptions reading_;
  // Of the input that is being read.
  std::shared_ptr<const MakeParser> make_parser_;
  RecordParser parser_;
};

}  // namespace newsx::cli
