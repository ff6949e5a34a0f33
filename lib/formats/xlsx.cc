// Excel workbooks (ECMA-376): each row of each visible sheet is a record, by the sheet's header.
//
// Text cells are as shown, numbers as stored, days in ISO 8601. Cost: linear; a sheet has at most 16,384 columns.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "formats/input_format.h"
#include "formats/json_record.h"
#include "formats/sheet_rows.h"
#include "formats/xml.h"
#include "formats/zip_file.h"
#include "text/ascii.h"
#include "text/number.h"
#include "text/utf8.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

constexpr std::size_t kMostColumns = 16384;
constexpr std::size_t kMostEmptyRows = 1000;  // between rows: kept, so that lines count as rows

// Excel writes characters that XML lacks as "_x0007_", and an underscore that could be misread as "_x005F_".
std::string decoded(std::string text) {
  constexpr std::size_t code = 7;  // bytes
  std::string out;
  std::size_t begin = 0;  // of what is not in `out`
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", std::max(at + 1, begin))) {
    if (at + code > text.size() || text[at + code - 1] != '_') continue;
    unsigned value = 0;
    const char* const end = text.data() + at + code - 1;
    if (std::from_chars(text.data() + at + 2, end, value, 16).ptr != end) continue;
    out.append(text, begin, at - begin);
    append_utf8(out, value);
    begin = at + code;
  }
  if (begin == 0) return text;
  return out.append(text, begin);
}

// Shared strings: the words of <si>, without phonetic readings.
class SharedStrings : public XmlEvents {
 public:
  std::vector<std::string> strings;

  void begin(std::string_view name, const XmlAttributes&) override {
    if (name == "si") strings.emplace_back();
    if (name == "rPh") ++readings_;
    in_text_ = name == "t" && readings_ == 0;
  }
  void end(std::string_view name) override {
    if (name == "rPh") --readings_;
    if (name == "t") in_text_ = false;
    if (name == "si" && !strings.empty()) strings.back() = decoded(std::move(strings.back()));
  }
  void characters(std::string_view text) override {
    if (in_text_ && !strings.empty()) strings.back() += text;
  }

 private:
  int readings_ = 0;
  bool in_text_ = false;
};

// The cell styles that show days.
class CellStyles : public XmlEvents {
 public:
  std::vector<bool> is_date;  // by number of style

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") own_[std::string(attributes["numFmtId"])] = shows_date(attributes["formatCode"]);
    if (name == "cellXfs") in_cells_ = true;
    if (name != "xf" || !in_cells_) return;
    const auto own = own_.find(attributes["numFmtId"]);
    is_date.push_back(own != own_.end() ? own->second : is_built_in_date(attributes.number("numFmtId", 1000)));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void characters(std::string_view) override {}

 private:
  static bool is_built_in_date(unsigned id) { return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36); }
  // Whether a format has a year or a day outside quoted text and colours.
  static bool shows_date(std::string_view code) {
    char until = 0;
    for (const char c : code) {
      if (until != 0) {
        if (c == until) until = 0;
      } else if (c == '"' || c == '[') {
        until = c == '[' ? ']' : '"';
      } else if (ascii_lower(c) == 'y' || ascii_lower(c) == 'd') {
        return true;
      }
    }
    return false;
  }

  std::map<std::string, bool, std::less<>> own_;
  bool in_cells_ = false;
};

struct Sheet {
  std::string name, relation;
};

class Workbook : public XmlEvents {
 public:
  std::vector<Sheet> sheets;  // that are shown
  std::vector<std::string> hidden;
  bool from_1904 = false;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    if (name != "sheet") return;
    std::string title(attributes["name"]);
    if (attributes["state"].empty() || attributes["state"] == "visible") {
      sheets.push_back({std::move(title), std::string(attributes["id"])});
    } else {
      hidden.push_back(std::move(title));
    }
  }
  void end(std::string_view) override {}
  void characters(std::string_view) override {}
};

class Relations : public XmlEvents {
 public:
  std::map<std::string, std::string, std::less<>> targets;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    std::string_view target = attributes["Target"];
    targets[std::string(attributes["Id"])] =
        target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
  }
  void end(std::string_view) override {}
  void characters(std::string_view) override {}
};

// Excel's date serial: days since the end of 1899, or since the beginning of 1904.
std::string iso_of_serial(std::string_view value, bool from_1904) {
  const auto serial = read_number<double>(value);
  constexpr double most = 2958466;  // the year 10000
  if (!serial || *serial < 1 || *serial >= most) return std::string(value);
  using namespace std::chrono;
  const auto days_since = static_cast<int>(std::floor(*serial));
  const sys_days first = from_1904 ? sys_days(year{1904} / 1 / 1) : sys_days(year{1899} / 12 / 30);
  const year_month_day day(first + days(days_since));
  const long minutes = std::lround((*serial - days_since) * 24 * 60);
  std::array<char, 32> text{};
  const int size =
      std::snprintf(text.data(), text.size(), minutes == 0 ? "%04d-%02u-%02u" : "%04d-%02u-%02uT%02ld:%02ld",
                    static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                    std::min(minutes / 60, 23L), minutes % 60);
  return {text.data(), static_cast<std::size_t>(size)};
}

// The column of "AB12", from 0.
std::size_t column_of(std::string_view place) {
  std::size_t column = 0;
  for (const char c : place) {
    if (!is_ascii_letter(c) || column > kMostColumns) break;
    column = column * 26 + static_cast<std::size_t>(ascii_lower(c) - 'a') + 1;
  }
  return column - std::min<std::size_t>(column, 1);
}

class SheetEvents : public XmlEvents {
 public:
  SheetEvents(const SharedStrings& shared, const CellStyles& styles, bool from_1904, SheetRows& rows)
      : shared_(shared), styles_(styles), from_1904_(from_1904), rows_(rows) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") {
      const std::size_t row = attributes.number("r", 1 << 21);
      if (row > written_ + 1 && row - written_ <= kMostEmptyRows)
        while (written_ + 1 < row) rows_.add_row({}), ++written_;
      cells_.clear();
    } else if (name == "c") {
      const std::string_view place = attributes["r"];
      column_ = place.empty() ? cells_.size() : column_of(place);
      type_ = attributes["t"];
      style_ = attributes.number("s", 1 << 20);
      value_.clear();
    }
    in_value_ = name == "v" || name == "t";
  }
  void end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "c" && column_ < kMostColumns) {
      if (cells_.size() <= column_) cells_.resize(column_ + 1);
      const std::string_view text = shown();
      if (rows_.take_room(text.size())) cells_[column_] = text;
    } else if (name == "row") {
      rows_.add_row(std::exchange(cells_, {}));
      ++written_;
    }
  }
  void characters(std::string_view text) override {
    if (in_value_) value_ += text;
  }

 private:
  std::string_view shown() {
    if (type_ == "s") {
      const auto index = read_number<std::size_t>(value_);
      return index && *index < shared_.strings.size() ? std::string_view(shared_.strings[*index]) : std::string_view();
    }
    if (type_ == "e") return {};
    if (type_ == "b") return value_ == "1" ? "true" : "false";
    if (type_ == "inlineStr") value_ = decoded(std::move(value_));
    const bool is_number = type_.empty() || type_ == "n";
    if (is_number && style_ < styles_.is_date.size() && styles_.is_date[style_])
      value_ = iso_of_serial(value_, from_1904_);
    return value_;
  }

  const SharedStrings& shared_;
  const CellStyles& styles_;
  bool from_1904_;
  SheetRows& rows_;
  std::vector<std::string> cells_;
  std::string type_, value_;
  std::size_t column_ = 0, style_ = 0, written_ = 0;
  bool in_value_ = false;
};

bool is_part_of_xlsx(std::string_view name) {
  return name.starts_with("xl/") && name.ends_with(".xml") && name.find("/drawings/") == std::string_view::npos
             ? true
             : name == "xl/_rels/workbook.xml.rels";
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
Expected<FlatFile, RecordFault> flatten_xlsx(std::string bytes, const ReadOptions& options, Stop stop) {
  const auto members = read_zip(bytes, is_part_of_xlsx, options.max_bytes * kMostUnpacked, stop);
  if (!members) return members.error();
  SharedStrings shared;
  CellStyles styles;
  Workbook workbook;
  Relations relations;
  const std::array<std::pair<std::string_view, XmlEvents*>, 4> parts{{{"xl/workbook.xml", &workbook},
                                                                      {"xl/_rels/workbook.xml.rels", &relations},
                                                                      {"xl/styles.xml", &styles},
                                                                      {"xl/sharedStrings.xml", &shared}}};
  for (const auto& [name, events] : parts) {
    const std::string_view xml = member_of(*members, name);
    if (xml.empty()) continue;
    if (auto fault = read_xml(xml, *events, stop)) return *std::move(fault);
  }
  if (workbook.sheets.empty() && workbook.hidden.empty())
    return RecordFault{"unreadable", "a workbook without sheets: damaged", {}};
  SheetRows rows(options.fields, options.max_bytes * kMostUnpacked);
  for (const Sheet& sheet : workbook.sheets) {
    const auto target = relations.targets.find(sheet.relation);
    const std::string_view xml =
        target == relations.targets.end() ? std::string_view() : member_of(*members, target->second);
    if (xml.empty()) return RecordFault{"unreadable", "a workbook without its sheet " + sheet.name + ": damaged", {}};
    SheetEvents events(shared, styles, workbook.from_1904, rows);
    if (auto fault = read_xml(xml, events, stop)) return *std::move(fault);
    rows.end_sheet(sheet.name);
  }
  for (const std::string& sheet : workbook.hidden) rows.pass_over(sheet);
  return rows.take();
}

}  // namespace

extern const InputFormat kXlsx{
    .name = "xlsx",
    .help = "Excel; the header names the columns",
    .suffixes = ".xlsx .xlsm",
    .document = "row of a sheet",
    .documents = "rows of a sheet",
    .date_source = DateSource::field,
    .read_from_folders = true,
    .may_be_empty = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return is_office_file(b, "xl/", "xl/workbook.xml"); },
    .open = open_json_lines,
    .flatten = flatten_xlsx,
};

}  // namespace newsx
