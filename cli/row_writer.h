// Rows on their way to the output: as text, or as a workbook.
//
// Cost, memory: those of RowPrinter and WorkbookWriter. Threads: one. Errors: those of WorkbookWriter.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "cli/options.h"
#include "cli/output_format.h"
#include "output/column_choice.h"
#include "output/row_printer.h"
#include "workbook/workbook.h"

namespace newsx::cli {

class RowWriter {
 public:
  RowWriter(const OutputFormat& format, std::span<const Column> columns, RowStyle style);

  // Each appends what can be written so far.
  void begin(std::string& out);
  void add(std::string& out, const Row& row);
  void finish(std::string& out);

 private:
  std::optional<RowPrinter> printer_;  // nothing: a workbook
  ColumnChoice choice_;
  std::optional<WorkbookWriter> workbook_;
};

// The columns that --fields names, as places in `columns`; empty: it was not given. Throws UsageError.
std::vector<std::size_t> chosen_columns(const Options& options, std::span<const Column> columns);
// The same, with --template and --csv-safe.
RowStyle row_style(const Options& options, std::span<const Column> columns);

}  // namespace newsx::cli
