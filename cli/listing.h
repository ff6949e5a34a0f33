// The loop of extract, entities, quotes and decisions: rows in any row format, or a part of the result as JSON.
#pragma once
#include <functional>
#include <span>

#include "cli/options.h"
#include "cli/output_format.h"
#include "facts/result_rows.h"
#include "output/row_printer.h"

namespace newsx::cli {

struct Listing {
  std::span<const Column> columns;
  void (*append_rows)(std::vector<Row>&, const Result&, std::string_view document, const RowOptions&);
  JsonPart part;
  std::function<void(Result&)> look = {};  // sees each result before it is printed, may leave parts out; in any thread
  std::string_view at_terminal = "table";  // the format when --format is not given
  // Tables and Markdown without --fields: these columns, and rows made for people. Empty: those above.
  std::span<const std::size_t> people_columns = {};
  void (*append_people_rows)(std::vector<Row>&, const Result&, std::string_view document, const RowOptions&) = nullptr;
};

// Returns the exit status.
int run_listing(const Options& options, const Listing& listing);

// The format to print: --format, else lines for --template, else `at_terminal`, and JSON where that is no terminal.
const OutputFormat& chosen_format(const Options& options, bool terminal, std::string_view at_terminal = "table");

}  // namespace newsx::cli
