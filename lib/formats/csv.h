// Rows of CSV and TSV as records; the header names the columns.
//
// CSV is RFC 4180 with "," or ";" as the separator (spreadsheets use ";" where the comma is the decimal mark). TSV has
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

// A tab if `tabs`; otherwise the more frequent of comma and semicolon in the header, or a tab if it has neither.
char cell_separator(std::string_view header_line, bool tabs);

// Cuts at line feeds outside quoted cells.
std::unique_ptr<RecordCutter> cut_rows(char separator);

// The cells of a row without its line feed; between tabs as in TSV.
std::vector<std::string> split_cells(std::string_view row, char separator, Stop stop = {});
// The same with CSV quoting whatever the separator: spreadsheets quote tab-separated cells, too.
std::vector<std::string> split_quoted_cells(std::string_view row, char separator, Stop stop = {});

class CsvReader {
 public:
  // `encoding`: of all rows, as decode() takes it; empty: detected per row. `quoted`: cells may be quoted, whatever the
  // separator.
  static Expected<CsvReader, RecordFault> open(std::string_view header, char separator, RecordFields fields,
                                               std::string encoding, bool quoted = false);

  RecordResult read(std::string_view row, Stop stop = {}) const;

  // For people: which columns were recognised; empty: only the requested ones.
  const std::string& note() const { return note_; }

 private:
  std::vector<std::string> names_;
  RecordFields fields_, wanted_;
  std::string url_, note_;
  std::string encoding_;
  std::vector<std::string> cells_of(std::string_view row, Stop stop) const {
    return quoted_ ? split_quoted_cells(row, separator_, stop) : split_cells(row, separator_, stop);
  }

  char separator_ = ',';
  bool quoted_ = false;
  bool is_headline_ = false;  // the only text is a headline

  CsvReader() = default;
};

}  // namespace newsx
