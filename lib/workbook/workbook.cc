#include "workbook/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "output/markup.h"
#include "text/ascii.h"
#include "text/number.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kXmlStep = 64 * 1024;               // bytes that are packed at once
constexpr std::uint64_t kMostSheetBytes = 3'500'000'000;  // a member has 4 GB at most
constexpr std::string_view kSchemas = "http://schemas.openxmlformats.org/";
constexpr std::string_view kTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

// Parts are sheets unless named: so this can come first, where programs look for it, before the number of sheets is
// known. {0} is kSchemas, {1} kTypes.
constexpr std::string_view kContentTypes =
    R"(<Types xmlns="{0}package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="{1}worksheet+xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="{1}sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" ContentType="{1}styles+xml"/></Types>)";
constexpr std::string_view kPackageRelations =
    R"(<Relationships xmlns="{0}package/2006/relationships"><Relationship Id="rId1" )"
    R"(Type="{0}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";

// Numbers of the styles below: a day, the header, and text that stays text when somebody edits it.
constexpr std::string_view kDayStyle = "1", kHeaderStyle = "2", kFormulaLikeStyle = "3";
constexpr std::string_view kStyles =
    R"(<styleSheet xmlns="{0}spreadsheetml/2006/main">)"
    R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

constexpr std::string_view kSheetBegin =
    R"(<worksheet xmlns="{0}spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"{1}>)"
    R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)";
constexpr std::string_view kSheetColumn = R"(<col min="{0}" max="{0}" width="{1}" customWidth="1"/>)";
constexpr std::string_view kSheetEnd = R"(</sheetData><autoFilter ref="A1:{0}{1}"/></worksheet>)";

constexpr std::string_view kWorkbook =
    R"(<workbook xmlns="{0}spreadsheetml/2006/main" xmlns:r="{0}officeDocument/2006/relationships">)"
    R"(<bookViews><workbookView/></bookViews><sheets>{1}</sheets></workbook>)";
constexpr std::string_view kSheet = R"(<sheet name="{1}" sheetId="{0}" r:id="rId{0}"/>)";
constexpr std::string_view kRelations = R"(<Relationships xmlns="{0}package/2006/relationships">{1}</Relationships>)";
constexpr std::string_view kRelation =
    R"(<Relationship Id="rId{1}" Type="{0}officeDocument/2006/relationships/{2}" Target="{3}"/>)";

// "A" … "Z", "AA" …
std::string letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

// In characters of the usual width.
unsigned width_of(const Column& column) {
  if (column.number) return 10;
  if (column.day) return 12;
  return column.wrap ? 60 : column.path ? 32 : 20;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) units += begins_code_point(c) ? (sequence_bytes(c) == 4 ? 2 : 1) : 0;
  return units;
}

bool is_finite_number(std::string_view cell) {
  const auto number = read_number<double>(cell);
  return number && std::isfinite(*number);
}

// Spreadsheets take "_x0041_" for "A"; so the underscore is written that way itself.
std::string without_codes(std::string_view text) {
  constexpr std::size_t code = 7;  // bytes
  const auto is_figure = [](char c) { return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f'); };
  const auto is_code = [&](std::size_t at) {
    const std::string_view word = text.substr(at, code);
    return word.size() == code && word[1] == 'x' && word.back() == '_' &&
           std::ranges::all_of(word.substr(2, 4), is_figure);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '_' && is_code(i)) out += "x005F_";
  }
  return out;
}

std::string sheet_name(std::uint64_t number) { return number == 1 ? "newsx" : "newsx " + std::to_string(number); }
std::string sheet_file(std::uint64_t number) { return "worksheets/sheet" + std::to_string(number) + ".xml"; }

}  // namespace

std::int32_t spreadsheet_day(std::string_view iso) {
  using namespace std::chrono;
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return 0;
  const auto y = read_number<unsigned>(iso.substr(0, 4)), m = read_number<unsigned>(iso.substr(5, 2)),
             d = read_number<unsigned>(iso.substr(8, 2));
  if (!y || !m || !d) return 0;
  const year_month_day day{year(static_cast<int>(*y)), month(*m), std::chrono::day(*d)};
  if (!day.ok() || day < year{1900} / 3 / 1) return 0;
  return static_cast<std::int32_t>((sys_days(day) - sys_days(year{1899} / 12 / 30)).count());
}

WorkbookWriter::WorkbookWriter(std::span<const Column> columns, std::uint64_t most_rows)
    : columns_(columns.begin(), columns.end()), most_rows_(most_rows) {
  for (std::size_t i = 0; i < columns_.size(); ++i) letters_.push_back(letters_of(i));
}

void WorkbookWriter::begin_part(std::string& out, const std::string& name) {
  zip_.begin_member(out, name);
  zip_.write(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}

void WorkbookWriter::part(std::string& out, const std::string& name, std::string_view content) {
  begin_part(out, name);
  zip_.write(out, content);
}

void WorkbookWriter::begin(std::string& out) {
  part(out, "[Content_Types].xml", fmt::format(kContentTypes, kSchemas, kTypes));
  part(out, "_rels/.rels", fmt::format(kPackageRelations, kSchemas));
  part(out, "xl/styles.xml", fmt::format(kStyles, kSchemas));
  begin_sheet(out);
}

void WorkbookWriter::begin_sheet(std::string& out) {
  begin_part(out, "xl/" + sheet_file(++sheets_));
  xml_ = fmt::format(kSheetBegin, kSchemas, sheets_ == 1 ? " tabSelected=\"1\"" : "");
  for (std::size_t i = 0; i < columns_.size(); ++i) xml_ += fmt::format(kSheetColumn, i + 1, width_of(columns_[i]));
  xml_ += "</cols><sheetData><row r=\"1\">";
  rows_ = 1;
  bytes_ = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) append_text_cell(letters_[i] + '1', columns_[i].name, kHeaderStyle);
  xml_ += "</row>";
}

void WorkbookWriter::end_sheet(std::string& out) {
  xml_ += fmt::format(kSheetEnd, letters_.back(), rows_);
  flush(out);
}

void WorkbookWriter::flush(std::string& out) {
  bytes_ += xml_.size();
  zip_.write(out, xml_);
  xml_.clear();
}

void WorkbookWriter::append_text_cell(std::string_view place, std::string_view cell, std::string_view style) {
  xml_.append("<c r=\"").append(place).append("\"");
  if (!style.empty()) xml_.append(" s=\"").append(style).append("\"");
  xml_ += " t=\"inlineStr\"><is><t xml:space=\"preserve\">";
  cell.find("_x") == std::string_view::npos ? append_markup_text(xml_, cell)
                                            : append_markup_text(xml_, without_codes(cell));
  xml_ += "</t></is></c>";
}

void WorkbookWriter::append_cell(std::size_t column, const std::string& cell) {
  if (cell.empty()) return;
  const std::string place = letters_[column] + std::to_string(rows_);
  if (columns_[column].number && is_finite_number(cell)) {
    xml_.append("<c r=\"").append(place).append("\"><v>").append(cell).append("</v></c>");
    return;
  }
  const std::int32_t day = columns_[column].day ? spreadsheet_day(cell) : 0;
  if (day != 0) {
    xml_.append("<c r=\"").append(place).append("\" s=\"").append(kDayStyle).append("\"><v>");
    xml_.append(std::to_string(day)).append("</v></c>");
    return;
  }
  if (cell.size() > kLongestCell && utf16_units(cell) > kLongestCell)
    throw WorkbookError("row " + std::to_string(rows_) + ": \"" + std::string(columns_[column].name) +
                        "\" has more than " + std::to_string(kLongestCell) +
                        " characters, the most of a spreadsheet; use --format csv");
  const bool like_formula = std::string_view("=+-@").find(cell.front()) != std::string_view::npos;
  append_text_cell(place, cell, like_formula ? kFormulaLikeStyle : std::string_view());
}

void WorkbookWriter::add(std::string& out, const Row& row) {
  if (rows_ == most_rows_ || bytes_ > kMostSheetBytes) {
    end_sheet(out);
    begin_sheet(out);
  }
  xml_ += "<row r=\"" + std::to_string(++rows_) + "\">";
  for (std::size_t i = 0; i < columns_.size(); ++i) append_cell(i, row[i]);
  xml_ += "</row>";
  if (xml_.size() >= kXmlStep) flush(out);
}

void WorkbookWriter::finish(std::string& out) {
  end_sheet(out);
  std::string sheets, relations;
  for (std::uint64_t i = 1; i <= sheets_; ++i) {
    sheets += fmt::format(kSheet, i, sheet_name(i));
    relations += fmt::format(kRelation, kSchemas, i, "worksheet", sheet_file(i));
  }
  relations += fmt::format(kRelation, kSchemas, sheets_ + 1, "styles", "styles.xml");
  part(out, "xl/workbook.xml", fmt::format(kWorkbook, kSchemas, sheets));
  part(out, "xl/_rels/workbook.xml.rels", fmt::format(kRelations, kSchemas, relations));
  zip_.finish(out);
}

}  // namespace newsx
