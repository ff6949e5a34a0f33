#include "cli/row_output.h"

#include "cli/color.h"
#include "cli/listing.h"
#include "output/json_writer.h"

namespace newsx::cli {
namespace {

void append_object(JsonWriter& json, std::span<const Column> columns, const Row& row) {
  json.begin_object();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    json.key(columns[i].name);
    if (columns[i].number && !row[i].empty())
      json.raw(row[i]);
    else
      json.string_or_null(row[i]);
  }
  json.end_object();
}

void append_json(std::string& text, bool lines, bool pretty, std::span<const Column> columns,
                 std::span<const Row> rows) {
  if (lines) {
    for (const Row& row : rows) {
      JsonWriter json(text);
      append_object(json, columns, row);
      text += '\n';
    }
    return;
  }
  JsonWriter json(text, pretty);
  json.begin_array();
  for (const Row& row : rows) append_object(json, columns, row);
  json.end_array();
  text += '\n';
}

}  // namespace

bool prints_for_people(const Options& options, const Output& output) {
  const Format format = chosen_format(options, output.is_terminal());
  return format == Format::table || format == Format::markdown;
}

void print_rows(const Options& options, Output& output, std::span<const Column> columns, std::span<const Row> rows) {
  const Format format = chosen_format(options, output.is_terminal());
  std::string text;
  if (format == Format::json || format == Format::jsonl) {
    append_json(text, format == Format::jsonl, options.pretty, columns, rows);
    return output.write(text);
  }
  RowStyle style;
  style.width = output.width();
  style.color = wants_color(options.color, output.is_terminal());
  style.formula_safe = options.csv_safe;
  if (format == Format::table && options.pager) output.page();
  RowPrinter printer(row_form(format), columns, std::move(style));
  printer.begin(text);
  for (const Row& row : rows) printer.add(text, row);
  printer.finish(text);
  output.write(text);
}

}  // namespace newsx::cli
