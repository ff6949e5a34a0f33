// Prints a command's rows in the chosen format.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "cli/output.h"
#include "facts/row.h"

namespace newsx::cli {

// What holds for all rows: extra keys of each JSON object, a line below a table or Markdown.
struct RowNotes {
  struct Key {
    std::string_view name;
    std::string value;
    bool number = false;
  };
  std::vector<Key> keys;
  std::string footnote;  // for people; empty: none
};

// A table at a terminal, JSON elsewhere, unless --format says otherwise. In JSON a row is an object with the columns'
// names as keys; cells of number columns are numbers, empty cells null. jsonl: an object a line; json: one array.
void print_rows(const Options& options, Output& output, std::span<const Column> columns, std::span<const Row> rows,
                const RowNotes& notes = {});
// Whether print_rows makes a table or Markdown: words that are somebody's own have quotation marks there.
bool prints_for_people(const Options& options, const Output& output);

}  // namespace newsx::cli
