// OpenDocument spreadsheets: each row of each sheet is a record, by the sheet's header. Cost: linear; repeated cells
// and rows, which are how empty ones are written, are bounded.
#include <algorithm>
#include <utility>
#include <vector>

#include "formats/input_format.h"
#include "formats/json_record.h"
#include "formats/sheet_rows.h"
#include "formats/xml.h"
#include "formats/zip_file.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

constexpr unsigned kMostRepeatedCells = 16384;
constexpr unsigned kMostRepeatedRows = 1000;  // of one row with words; empty ones are kept so that lines count as rows
constexpr std::size_t kMostCells = 4 << 20;   // of one sheet, after repetition

class OdsEvents : public XmlEvents {
 public:
  explicit OdsEvents(SheetRows& rows) : rows_(rows) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (left_out_ > 0 || name == "annotation" || name == "tracked-changes") {
      ++left_out_;
    } else if (name == "table") {
      sheet_ = attributes["name"];
    } else if (name == "table-row") {
      repeat_row_ = std::clamp(attributes.number("number-rows-repeated", 1 << 21), 1U, kMostRepeatedRows);
      cells_.clear();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      repeat_cell_ =
          std::clamp(attributes.number("number-columns-repeated", kMostRepeatedCells), 1U, kMostRepeatedCells);
      text_.clear();
      in_cell_ = true;
      const std::string_view type = attributes["value-type"];
      value_ = type == "date" ? attributes["date-value"] : type == "float" ? attributes["value"] : std::string_view();
    } else if (name == "p" && in_cell_) {
      if (!text_.empty()) text_ += '\n';
      ++paragraphs_;
    } else if (name == "s" || name == "tab") {
      text_ += ' ';
    } else if (name == "line-break") {
      text_ += '\n';
    }
  }

  void end(std::string_view name) override {
    if (left_out_ > 0) {
      --left_out_;
    } else if (name == "p" && paragraphs_ > 0) {
      --paragraphs_;
    } else if (name == "table-cell" || name == "covered-table-cell") {
      in_cell_ = false;
      const std::string& shown = value_.empty() ? text_ : value_;
      if (cells_.size() + repeat_cell_ <= kMostRepeatedCells &&
          rows_.take_room(std::uint64_t{shown.size()} * repeat_cell_ * repeat_row_))
        cells_.insert(cells_.end(), repeat_cell_, shown);
    } else if (name == "table-row") {
      end_row();
    } else if (name == "table") {
      rows_.end_sheet(sheet_);
      given_ = 0;
    }
  }

  void characters(std::string_view words) override {
    if (paragraphs_ > 0 && left_out_ == 0) text_ += words;
  }

 private:
  void end_row() {
    while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
    for (unsigned i = 0; i < repeat_row_ && given_ < kMostCells; ++i) {
      given_ += cells_.size() + 1;
      rows_.add_row(cells_);
    }
  }

  SheetRows& rows_;
  std::string sheet_, text_, value_;
  std::vector<std::string> cells_;
  std::size_t given_ = 0;
  unsigned repeat_row_ = 1, repeat_cell_ = 1;
  int left_out_ = 0, paragraphs_ = 0;
  bool in_cell_ = false;
};

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
Expected<FlatFile, RecordFault> flatten_ods(std::string bytes, const ReadOptions& options, Stop stop) {
  const auto members = read_zip(
      bytes, [](std::string_view name) { return name == "content.xml"; }, options.max_bytes * kMostUnpacked, stop);
  if (!members) return members.error();
  SheetRows rows(options.fields, options.max_bytes * kMostUnpacked);
  OdsEvents events(rows);
  const std::string_view content = member_of(*members, "content.xml");
  if (content.empty()) return RecordFault{"unreadable", "a spreadsheet without content.xml: damaged", {}};
  if (auto fault = read_xml(content, events, stop)) return *std::move(fault);
  return rows.take();
}

}  // namespace

extern const InputFormat kOds{
    .name = "ods",
    .help = "OpenDocument spreadsheet",
    .suffixes = ".ods .ots",
    .document = "row of a sheet",
    .documents = "rows of a sheet",
    .date_source = DateSource::field,
    .read_from_folders = true,
    .may_be_empty = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return is_zip_of_type(b, "application/vnd.oasis.opendocument.spreadsheet"); },
    .open = open_json_lines,
    .flatten = flatten_ods,
};

}  // namespace newsx
