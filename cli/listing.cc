#include "cli/listing.h"

#include <optional>
#include <utility>

#include "cli/documents.h"
#include "output/markdown.h"
#include "output/separated.h"
#include "output/table.h"

namespace newsx::cli {
namespace {

// Whether one document can come out: then a table need not say of which document a row is.
bool is_one_document(const Options& options) {
  return options.inputs.size() == 1 && options.inputs[0].ends_with(".txt");
}

DocumentHooks as_json(const Options& options, const Listing& listing, const Analyzer& analyzer) {
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      Result result = analyzer.analyze(std::move(document.text), scratch);
      if (listing.look) listing.look(result);
      append_json(outcome.text, result, document.info(), options.json(), listing.part);
    });
  };
  return hooks;
}

DocumentHooks as_rows(const Options& options, const Listing& listing, const Analyzer& analyzer) {
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    RowOptions rows{options.offsets, options.kinds, options.types};
    return with_scratch(analyzer, [&, rows](Document&& document, Scratch& scratch, Outcome& outcome) {
      Result result = analyzer.analyze(std::move(document.text), scratch);
      if (listing.look) listing.look(result);
      listing.append_rows(outcome.rows, result, document.name, rows);
    });
  };
  return hooks;
}

}  // namespace

Format chosen_format(const Options& options, bool terminal) {
  if (options.format != Format::automatic) return options.format;
  return terminal ? Format::table : Format::json;
}

int run_listing(const Options& options, const Listing& listing) {
  const Analyzer analyzer(options.data);
  Output output(options.output);
  const Format format = chosen_format(options, output.is_terminal());
  if (format == Format::json || format == Format::jsonl)
    return for_each_document(options, output, as_json(options, listing, analyzer));

  DocumentHooks hooks = as_rows(options, listing, analyzer);
  std::string buffer;
  const bool one = is_one_document(options);
  Table table(listing.columns, output.width(), one);
  if (format == Format::csv) append_csv_header(buffer, listing.columns);
  if (format == Format::tsv) append_tsv_header(buffer, listing.columns);
  if (format == Format::markdown) append_markdown_header(buffer, listing.columns, one);
  hooks.hand_on = [&](Output& out, Outcome&& outcome) {
    for (const Row& row : outcome.rows) {
      if (format == Format::csv) append_csv(buffer, row);
      if (format == Format::tsv) append_tsv(buffer, row);
      if (format == Format::markdown) append_markdown(buffer, listing.columns, row, one);
      if (format == Format::table) table.add(buffer, row);
    }
    out.write(std::exchange(buffer, {}));
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    if (format == Format::table) table.finish(buffer);
    out.write(buffer);
  };
  return for_each_document(options, output, hooks);
}

}  // namespace newsx::cli
