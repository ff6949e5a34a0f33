#include "cli/row_output.h"

#include <utility>

#include "cli/color.h"
#include "cli/listing.h"
#include "cli/row_writer.h"
#include "text/json_writer.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kWriteStep = 1 << 20;  // bytes that are held before they are written

// Of a number as fmt or std::to_string prints it; JSON has no infinity and no NaN.
bool is_finite(std::string_view number) {
  return !number.empty() && !number.ends_with("inf") && !number.ends_with("nan");
}

void append_cell(JsonWriter& json, std::string_view name, const std::string& cell, bool number) {
  json.key(name);
  if (!number) {
    json.string_or_null(cell);
  } else if (is_finite(cell)) {
    json.raw(cell);
  } else {
    json.null();
  }
}

void append_object(JsonWriter& json, std::span<const Column> columns, const Row& row, const RowNotes& notes) {
  json.begin_object();
  for (std::size_t i = 0; i < columns.size(); ++i) append_cell(json, columns[i].name, row[i], columns[i].number);
  for (const RowNotes::Key& note : notes.keys) append_cell(json, note.name, note.value, note.number);
  json.end_object();
}

// Rows that are to be JSON.
struct JsonRows {
  ColumnChoice choice;
  std::span<const Row> rows;
  const RowNotes& notes;
};

void append_json(std::string& text, bool lines, bool pretty, const JsonRows& what) {
  if (lines) {
    for (const Row& row : what.rows) {
      JsonWriter json(text);
      append_object(json, what.choice.columns(), what.choice.of(row), what.notes);
      text += '\n';
    }
    return;
  }
  JsonWriter json(text, pretty);
  json.begin_array();
  for (const Row& row : what.rows) append_object(json, what.choice.columns(), what.choice.of(row), what.notes);
  json.end_array();
  text += '\n';
}

}  // namespace

bool prints_for_people(const Options& options, const Output& output) {
  return chosen_format(options, output.is_terminal()).for_people();
}

void print_rows(const Options& options, Output& output, std::span<const Column> columns, std::span<const Row> rows,
                const RowNotes& notes) {
  const OutputFormat& format = chosen_format(options, output.is_terminal());
  std::string text;
  if (format.json) {
    append_json(
        text, format.json_lines, options.pretty,
        {ColumnChoice(columns, chosen_columns(options, columns)), rows, options.fields.empty() ? notes : RowNotes()});
    return output.write(text);
  }
  RowStyle style = row_style(options, columns);
  style.width = output.width();
  style.color = wants_color(options.color, output.is_terminal());
  const bool table = format.rows == RowForm::table;
  if (table && options.pager) output.page();
  RowWriter printer(format, columns, std::move(style));
  printer.begin(text);
  for (const Row& row : rows) {
    printer.add(text, row);
    if (!table && text.size() >= kWriteStep) output.write(std::exchange(text, {}));
  }
  printer.finish(text);
  if (format.for_people() && !notes.footnote.empty()) text += '\n' + notes.footnote + '\n';
  table ? output.write_styled(text) : output.write(text);
}

}  // namespace newsx::cli
