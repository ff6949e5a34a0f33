// Rows that a command has made, in the form that --format asks for.
#pragma once
#include <span>

#include "cli/options.h"
#include "cli/output.h"
#include "output/rows.h"

namespace newsx::cli {

// A table at a terminal, JSON elsewhere, unless --format says otherwise. In JSON a row is an object with the columns'
// names as keys; cells of number columns are numbers, empty cells null. jsonl: an object a line; json: one array.
void print_rows(const Options& options, Output& output, std::span<const Column> columns, std::span<const Row> rows);

// Whether print_rows makes a table or Markdown: words that are somebody's own have quotation marks there.
bool prints_for_people(const Options& options, const Output& output);

}  // namespace newsx::cli
