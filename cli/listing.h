// The frame of extract, entities, quotes and decisions: rows as table, CSV, TSV, Markdown or lines of one's own, or a
// part of the result as JSON.
#pragma once
#include <functional>
#include <span>

#include "cli/options.h"
#include "facts/result_rows.h"
#include "output/row_printer.h"

namespace newsx::cli {

struct Listing {
  std::span<const Column> columns;
  void (*append_rows)(std::vector<Row>&, const Result&, std::string_view document, const RowOptions&);
  JsonPart part;
  std::function<void(Result&)> look = {};  // sees each result before it is printed, may leave parts out; in any thread
  Format at_terminal = Format::table;      // when --format is not given
  // Tables and Markdown without --fields: these columns, and rows made for people. Empty: those above.
  std::span<const std::size_t> people_columns = {};
  void (*append_people_rows)(std::vector<Row>&, const Result&, std::string_view document, const RowOptions&) = nullptr;
};

// Returns the exit status.
int run_listing(const Options& options, const Listing& listing);

// The form of rows that a format is; table for what has none.
RowForm row_form(Format format);

// What --format means when it is not given: `at_terminal`, or JSON elsewhere; lines when there is a template.
Format chosen_format(const Options& options, bool terminal, Format at_terminal = Format::table);
// Tables and Markdown are read by people, the other forms by programs.
inline bool is_for_people(Format format) { return format == Format::table || format == Format::markdown; }

}  // namespace newsx::cli
