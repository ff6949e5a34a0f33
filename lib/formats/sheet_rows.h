// Rows of spreadsheets as JSON Lines: each row is an object whose keys come from the sheet's header.
//
// The header is the first of a sheet's first ten rows that names a text column, otherwise the first non-empty row. Rows
// outside a table with a text column are skipped and reported. Line numbers are those of the first sheet's rows. Cost:
// linear. Threads: one. Errors: values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "formats/input_format.h"

namespace newsx {

class SheetRows {
 public:
  // `most`: limit in bytes for all cells, and for all lines.
  SheetRows(const RecordFields& fields, std::uint64_t most) : fields_(fields), most_(most), room_(most) {}

  // Reserves room for a cell. False if there is none left: skip the cell; take() reports it. Needed because cells may
  // be repeated or shared, so that a small file can expand without end.
  bool take_room(std::uint64_t bytes) {
    is_full_ = is_full_ || bytes > room_;
    if (!is_full_) room_ -= bytes;
    return !is_full_;
  }

  void add_row(std::vector<std::string> cells);
  // Hidden sheets are not read.
  void pass_over(const std::string& name) {
    note_.append(note_.empty() ? "" : "; ").append("hidden sheet ").append(name).append(" left out");
  }
  void end_sheet(const std::string& name);
  // All sheets. Faults: no sheet has a text column, or there was no room.
  Expected<FlatFile, RecordFault> take();

 private:
  void write_sheet(std::size_t header, const std::string& name);

  RecordFields fields_;
  std::vector<std::vector<std::string>> rows_;  // of the open sheet
  std::string lines_, note_, columns_;
  std::uint64_t most_, room_;  // bytes
  bool is_full_ = false;
};

}  // namespace newsx
