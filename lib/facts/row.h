// Rows of cells under named columns: the one form in which facts and statistics reach CSV, TSV, tables and JSON.
//
// Cells are plain text, not yet quoted or escaped. A writer of lib/output turns them into bytes.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

using Row = std::vector<std::string>;

struct Column {
  std::string_view name;
  bool number = false;       // its cells are made of numbers: JSON has them as numbers; right-aligned in tables
  bool shown = true;         // in tables for people
  bool wrap = false;         // long cells go over several lines instead of being cut
  bool path = false;         // cut at the front: the end tells more
  bool flush_right = false;  // aligned as numbers are, though it may have letters: "IV", "а"
  bool asked = false;        // printed only when it is asked for by name
};

// Rows under a title of their own, one of several tables of a page.
struct Section {
  std::string title;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

}  // namespace newsx
