#include "cli/listing.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/color.h"
#include "cli/results.h"
#include "cli/row_writer.h"

namespace newsx::cli {
namespace {

// Whether one document can come out: then a table need not say of which document a row is.
bool is_one_document(const Options& options) {
  if (options.inputs.size() != 1 || !options.files_from.empty()) return false;
  const bool whole = options.input_format == nullptr || options.input_format->read != nullptr;
  return whole && options.inputs[0].ends_with(".txt") && !is_folder(options.inputs[0]);
}

JsonFields json_fields(const Options& options) {
  const JsonFields text = options.with_text ? kTextField : JsonFields{0};
  if (options.fields.empty()) return kAllFields | text;
  JsonFields fields = text;
  for (const std::string& name : options.fields) {
    const auto field = json_field(name);
    if (!field)
      throw UsageError(
          "--fields: no \"" + name +
          "\" in the JSON; there are: schema id date date_source meta source title counts entities quotations "
          "decisions decision_lists documents dates sentences text");
    fields |= *field;
  }
  return fields;
}

DocumentHooks as_json(const Options& options, const Listing& listing, const Analyzer& analyzer, JsonFields fields) {
  DocumentHooks hooks;
  hooks.make_work = [&, fields] {
    JsonOptions json = options.json();
    json.fields = fields;
    const Needs needs = (fields & kTextField) != 0 ? Needs::text : Needs::places;
    return with_named_results(options, analyzer, needs,
                              [&, json](NamedResult& named, Scratch&, Outcome& outcome) mutable {
                                json.stop = outcome.stop;
                                if (listing.look) listing.look(named.result);
                                append_json(outcome.text, named.result, named.info(), json, listing.part);
                              });
  };
  return hooks;
}

// `people`: the rows made for them, where the listing has such.
DocumentHooks as_rows(const Options& options, const Listing& listing, const Analyzer& analyzer, bool people) {
  DocumentHooks hooks;
  hooks.error_records = false;
  const auto append =
      people && listing.append_people_rows != nullptr ? listing.append_people_rows : listing.append_rows;
  hooks.make_work = [&, append] {
    RowOptions rows{options.offsets, options.mention_filter()};
    return with_named_results(options, analyzer, Needs::places,
                              [&, append, rows](NamedResult& named, Scratch&, Outcome& outcome) mutable {
                                rows.filter.stop = outcome.stop;
                                if (listing.look) listing.look(named.result);
                                append(outcome.rows, named.result, named.name, rows);
                              });
  };
  return hooks;
}

}  // namespace

const OutputFormat& chosen_format(const Options& options, bool terminal, std::string_view at_terminal) {
  if (!options.line_template.empty()) return lines_format();
  if (options.format != nullptr) return *options.format;
  return known_format(terminal ? at_terminal : "json");
}

int run_listing(const Options& options, const Listing& listing) {
  const OutputFormat& format = chosen_format(options, is_terminal_output(options.output), listing.at_terminal);
  RowStyle style;
  JsonFields fields = kAllFields;
  if (format.json) {
    fields = json_fields(options);
  } else {
    style = row_style(options, listing.columns);
  }
  const Analyzer analyzer(options.data);
  Output output(options);
  if (format.json)
    return for_each_document(accepting_results(options), output, as_json(options, listing, analyzer, fields));

  const bool people = format.for_people(), table = format.rows == RowForm::table;
  style.width = output.width();
  style.without_first = is_one_document(options);
  if (people && style.columns.empty() && !listing.people_columns.empty())
    style.columns.assign(listing.people_columns.begin() + (style.without_first ? 1 : 0), listing.people_columns.end());
  style.color = wants_color(options.color, output.is_terminal());
  if (table && options.pager) output.page();
  RowWriter printer(format, listing.columns, std::move(style));
  DocumentHooks hooks = as_rows(options, listing, analyzer, people);
  const auto write = [table](Output& out, std::string_view text) { table ? out.write_styled(text) : out.write(text); };
  std::string buffer;
  if (output.begun().records == 0) printer.begin(buffer);
  hooks.hand_on = [&](Output& out, Outcome&& outcome) {
    for (const Row& row : outcome.rows) printer.add(buffer, row);
    write(out, std::exchange(buffer, {}));
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    printer.finish(buffer);
    write(out, buffer);
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
