#include "output/row_printer.h"

#include <utility>

#include "output/markdown.h"
#include "output/separated.h"

namespace newsx {
namespace {

// What Excel, LibreOffice and Google Sheets take for the beginning of a formula (OWASP, "CSV Injection").
bool begins_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

}  // namespace

RowPrinter::RowPrinter(RowForm form, std::span<const Column> columns, RowStyle style)
    : form_(form),
      style_(std::move(style)),
      choice_(columns, style_.columns),
      table_(choice_.columns(), style_.width, without_first(), style_.color) {}

void RowPrinter::begin(std::string& out) {
  if (form_ == RowForm::csv) append_csv_header(out, choice_.columns());
  if (form_ == RowForm::tsv) append_tsv_header(out, choice_.columns());
  if (form_ == RowForm::markdown) append_markdown_header(out, choice_.columns(), without_first());
}

void RowPrinter::add(std::string& out, const Row& row) {
  if (form_ == RowForm::lines) return style_.line->append(out, row);
  Row cells = choice_.of(row);
  if (form_ == RowForm::table) return table_.add(out, cells);
  if (form_ == RowForm::markdown) return append_markdown(out, choice_.columns(), cells, without_first());
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
