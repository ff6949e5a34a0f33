// Rows as an Excel workbook (ECMA-376): numbers and days as such, all else as text, never as formulas.
//
// Written as a stream: memory does not grow with the rows. A sheet holds 1,048,576 rows; further rows go to another
// sheet with the same header, which is frozen and has a filter. Same rows, same bytes. O(bytes). Threads: one.
// Errors: WorkbookError where a cell is longer than a spreadsheet takes, ZipError.
#pragma once
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "facts/row.h"
#include "workbook/zip_writer.h"

namespace newsx {

inline constexpr std::size_t kLongestCell = 32'767;  // UTF-16 units
inline constexpr std::uint64_t kMostSheetRows = 1'048'576;

class WorkbookError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class WorkbookWriter {
 public:
  // REQUIRES: there are columns. `most_rows`: of a sheet, with its header.
  explicit WorkbookWriter(std::span<const Column> columns, std::uint64_t most_rows = kMostSheetRows);

  // Each appends what can be written so far.
  void begin(std::string& out);
  void add(std::string& out, const Row& row);
  void finish(std::string& out);

 private:
  void begin_sheet(std::string& out);
  void end_sheet(std::string& out);
  void begin_part(std::string& out, const std::string& name);
  void part(std::string& out, const std::string& name, std::string_view content);
  void append_cell(std::size_t column, const std::string& cell);
  void append_text_cell(std::string_view place, std::string_view cell, std::string_view style);
  void flush(std::string& out);

  std::vector<Column> columns_;
  std::vector<std::string> letters_;  // of the columns
  std::uint64_t most_rows_;
  std::uint64_t sheets_ = 0, rows_ = 0;  // rows of the sheet at hand
  std::uint64_t bytes_ = 0;              // of the sheet at hand
  std::string xml_;                      // not yet packed
  ZipWriter zip_;
};

// The day "2019-11-28" as spreadsheets count days; 0: it is no such day, or one before March 1900, which they count
// otherwise.
std::int32_t spreadsheet_day(std::string_view iso);

}  // namespace newsx
