// Prints rows as a table, CSV, TSV, Markdown or lines of a template.
//
// Memory: that of Table. Threads: one.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/row.h"
#include "output/column_choice.h"
#include "output/line_template.h"
#include "output/table.h"

namespace newsx {

enum class RowForm : std::uint8_t { table, csv, tsv, markdown, lines };

struct RowStyle {
  std::vector<std::size_t> columns = {};  // in this order; empty: the default ones, for tables those that are shown
  unsigned width = 0;                     // of tables: columns of the terminal; 0: any
  bool color = false;                     // tables only
  bool without_first = false;             // tables and Markdown only
  bool formula_safe = false;              // CSV and TSV: prefix cells that a spreadsheet would treat as formulas with '
  std::optional<LineTemplate> line = {};  // of RowForm::lines
};

class RowPrinter {
 public:
  RowPrinter(RowForm form, std::span<const Column> columns, RowStyle style);

  // Each appends what can already be printed.
  void begin(std::string& out);
  void add(std::string& out, const Row& row);
  void finish(std::string& out);

 private:
  bool without_first() const { return style_.without_first && style_.columns.empty(); }

  RowForm form_;
  RowStyle style_;
  ColumnChoice choice_;
  Table table_;
};

}  // namespace newsx
