// The rows of spreadsheets as JSON Lines, each row an object by the header of its sheet.
//
// The header is the first row of a sheet's first ten that names a text, else the first one that is not empty. What is
// no row of a table with a text is left out and said. Lines count as rows of the first sheet. Cost: linear. Threads:
// one. Errors: values.
#pragma once
#include <string>
#include <vector>

#include "formats/input_format.h"

namespace newsx {

class SheetRows {
 public:
  explicit SheetRows(const RecordFields& fields) : fields_(fields) {}

  void add_row(std::vector<std::string> cells);
  void end_sheet(const std::string& name);
  // All sheets. A fault: none has a column of texts.
  Expected<FlatFile, RecordFault> take();

 private:
  void write_sheet(std::size_t header, const std::string& name);

  RecordFields fields_;
  std::vector<std::vector<std::string>> rows_;  // of the open sheet
  std::string lines_, note_, columns_;
};

}  // namespace newsx
