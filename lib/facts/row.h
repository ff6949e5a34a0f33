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
  bool number = false;       // its cells are numbers, in JSON as well; right-aligned in tables
  bool shown = true;         // in tables for people
  bool wrap = false;         // long cells go over several lines instead of being cut
  bool path = false;         // cut at the front: its end matters more
  bool flush_right = false;  // aligned like numbers, though it may have letters: "IV", "а"
  bool on_request = false;   // printed only when --fields names it
  bool day = false;          // its cells are days, where they are known as such: "2019-11-28"
};

// Rows under a title of their own, one of several tables of a page.
struct Section {
  std::string title;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

}  // namespace newsx
