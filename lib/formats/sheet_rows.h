// The rows of spreadsheets as JSON Lines, each row an object by the header of its sheet.
//
// The header is the first row of a sheet's first ten that names a text, else the first one that is not empty. What is
// no row of a table with a text is left out and said. Lines count as rows of the first sheet. Cost: linear. Threads:
// one. Errors: values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "formats/input_format.h"

namespace newsx {

class SheetRows {
 public:
  // `most`: bytes of all cells, and of all lines.
  SheetRows(const RecordFields& fields, std::uint64_t most) : fields_(fields), most_(most), room_(most) {}

  // Takes room for a cell's bytes. False: there is none left, the cell is to be left out, and take() will say so. Cells
  // are repeated or shared, so that a small file may have endless ones.
  bool take_room(std::uint64_t bytes) {
    is_full_ = is_full_ || bytes > room_;
    if (!is_full_) room_ -= bytes;
    return !is_full_;
  }

  void add_row(std::vector<std::string> cells);
  // A sheet that people do not see is not read.
  void pass_over(const std::string& name) {
    note_.append(note_.empty() ? "" : "; ").append("hidden sheet ").append(name).append(" left out");
  }
  void end_sheet(const std::string& name);
  // All sheets. A fault: none has a column of texts, or there was no room.
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
