#include "output/row_printer.h"

#include <utility>

#include "output/markdown.h"
#include "output/separated.h"

namespace newsx {
namespace {

// The columns printed by default; empty: all.
std::vector<std::size_t> usual(std::span<const Column> columns) {
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!columns[i].on_request) which.push_back(i);
  return which.size() == columns.size() ? std::vector<std::size_t>() : which;
}

std::vector<Column> choose(std::span<const Column> columns, const std::vector<std::size_t>& which, bool by_name) {
  if (which.empty()) return {columns.begin(), columns.end()};
  std::vector<Column> chosen;
  for (const std::size_t i : which) {
    chosen.push_back(columns[i]);
    if (by_name) chosen.back().shown = true;
  }
  return chosen;
}

// What Excel, LibreOffice and Google Sheets take for the beginning of a formula (OWASP, "CSV Injection").
bool begins_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

}  // namespace

RowPrinter::RowPrinter(RowForm form, std::span<const Column> columns, RowStyle style)
    : form_(form),
      style_(std::move(style)),
      which_(style_.columns.empty() ? usual(columns) : style_.columns),
      columns_(choose(columns, which_, !style_.columns.empty())),
      table_(columns_, style_.width, without_first(), style_.color) {}

void RowPrinter::begin(std::string& out) {
  if (form_ == RowForm::csv) append_csv_header(out, columns_);
  if (form_ == RowForm::tsv) append_tsv_header(out, columns_);
  if (form_ == RowForm::markdown) append_markdown_header(out, columns_, without_first());
}

Row RowPrinter::chosen(const Row& row) const {
  if (which_.empty()) return row;
  Row cells;
  for (const std::size_t i : which_) cells.push_back(row[i]);
  return cells;
}

void RowPrinter::add(std::string& out, const Row& row) {
  if (form_ == RowForm::lines) return style_.line->append(out, row);
  Row cells = chosen(row);
  if (form_ == RowForm::table) return table_.add(out, cells);
  if (form_ == RowForm::markdown) return append_markdown(out, columns_, cells, without_first());
  if (style_.formula_safe)
    for (std::string& cell : cells)
      if (begins_formula(cell)) cell.insert(0, 1, '\'');
  if (form_ == RowForm::csv) {
    append_csv(out, cells);
  } else {
    append_tsv(out, cells);
  }
}

void RowPrinter::finish(std::string& out) {
  if (form_ == RowForm::table) table_.finish(out);
}

}  // namespace newsx
