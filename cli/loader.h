// Turns sources into documents, as their formats read them.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/arena.h"
#include "cli/batch.h"
#include "cli/failure.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "formats/input_format.h"
#include "output/json.h"
#include "text/text.h"

namespace newsx::cli {

// A document, as read.
struct Document {
  Text text;
  std::string name;                  // for tables: its path or id
  std::optional<std::string> id;     // for JSON
  std::optional<std::string> title;  // as the record gives it
  std::string meta;
  std::string stated_date;                    // beside the text, as written; empty: none
  DateSource date_source = DateSource::none;  // of `stated_date`
  std::string url;                            // of a record; empty: unknown
  bool is_placed = false;                     // its id is only its place, "FILE:LINE"
  std::unique_ptr<Arena> strings;             // of an earlier result, where its text points to
  std::optional<Result> result;               // analysed ahead (DocumentWork::ahead); it has the text then
  std::string earlier_result;  // with Options::accept_results: not an article, but an earlier result of newsx for one

  RecordInfo info() const { return {id, meta, title}; }
};

// One a thread. Returns nothing for an input that failed or is in an unwanted language; the outcome then says why.
class Loader {
 public:
  // `error_records`: an unreadable record is replaced in the output by an error record.
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
  // Of the current input.
  std::shared_ptr<const MakeParser> make_parser_;
  RecordParser parser_;
};

}  // namespace newsx::cli
