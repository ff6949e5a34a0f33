// Rows of CSV and TSV as records: the header names the parts.
//
// CSV is RFC 4180 with "," or ";" (what spreadsheets write where the comma is the decimal mark) between cells. TSV has
// no quoting: \t, \n, \r and \\ stand for tabs, line breaks and backslashes, as newsx writes them. Cost: linear.
// Threads: const functions may run at once. Errors: values.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "formats/record.h"
#include "formats/record_cutter.h"

namespace newsx {

inline constexpr char kTab = '\t';

// What stands between the cells: a tab when `tabs`, else the more frequent of comma and semicolon in the header.
char cell_separator(std::string_view header_line, bool tabs);

// Rows end with a line feed, unless it stands in a quoted cell.
std::unique_ptr<RecordCutter> cut_rows(char separator);

// The cells of a row without its line feed.
std::vector<std::string> split_cells(std::string_view row, char separator, Stop stop = {});

class CsvReader {
 public:
  // `encoding`: of all rows, as decode() takes it; empty: each row is recognised.
  static Expected<CsvReader, RecordFault> open(std::string_view header, char separator, RecordFields fields,
                                               std::string encoding);

  RecordResult read(std::string_view row, Stop stop = {}) const;

 private:
  CsvReader() = default;

  std::vector<std::string> names_;
  RecordFields fields_;
  std::string encoding_;
  char separator_ = ',';
};

}  // namespace newsx
