#include "cli/row_writer.h"

#include <algorithm>
#include <utility>

namespace newsx::cli {

RowWriter::RowWriter(const OutputFormat& format, std::span<const Column> columns, RowStyle style)
    : choice_(columns, style.columns) {
  if (format.workbook)
    workbook_.emplace(choice_.columns());
  else
    printer_.emplace(*format.rows, columns, std::move(style));
}

void RowWriter::begin(std::string& out) { workbook_ ? workbook_->begin(out) : printer_->begin(out); }

void RowWriter::add(std::string& out, const Row& row) {
  workbook_ ? workbook_->add(out, choice_.of(row)) : printer_->add(out, row);
}

void RowWriter::finish(std::string& out) { workbook_ ? workbook_->finish(out) : printer_->finish(out); }

std::vector<std::size_t> chosen_columns(const Options& options, std::span<const Column> columns) {
  std::vector<std::size_t> chosen;
  for (const std::string& name : options.fields) {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
    if (found == columns.end()) {
      std::string message = "--fields: no column \"" + name + "\"; there are:";
      for (const Column& column : columns) message.append(" ").append(column.name);
      throw UsageError(message);
    }
    chosen.push_back(static_cast<std::size_t>(found - columns.begin()));
  }
  return chosen;
}

RowStyle row_style(const Options& options, std::span<const Column> columns) {
  RowStyle style;
  style.formula_safe = options.csv_safe;
  style.columns = chosen_columns(options, columns);
  if (options.line_template.empty()) return style;
  auto line = LineTemplate::parse(options.line_template, columns);
  if (!line) throw UsageError("--template: " + line.error());
  style.line = *std::move(line);
  return style;
}

}  // namespace newsx::cli
