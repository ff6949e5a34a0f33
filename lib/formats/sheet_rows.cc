#include "formats/sheet_rows.h"

#include <algorithm>
#include <set>
#include <utility>

#include "formats/field_names.h"
#include "text/json_string.h"

namespace newsx {
namespace {

constexpr std::size_t kMostBeforeHeader = 10;  // rows: titles and notes

bool is_blank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

FoundFields fields_of(const RecordFields& wanted, const std::vector<std::string>& header) {
  std::vector<std::string_view> names;
  for (const std::string& cell : header)
    if (!cell.empty()) names.push_back(cell);
  return recognise_fields(wanted, names);
}

// Column names: columns without one are named by their number, and of equal names the later ones get their number
// appended.
std::vector<std::string> column_names(const std::vector<std::string>& header, std::size_t columns) {
  std::vector<std::string> names = header;
  names.resize(std::max(columns, header.size()));
  std::set<std::string> taken;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) names[i] = "column " + std::to_string(i + 1);
    while (!taken.insert(names[i]).second) names[i] += " " + std::to_string(i + 1);
  }
  return names;
}

}  // namespace

void SheetRows::add_row(std::vector<std::string> cells) {
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  rows_.push_back(std::move(cells));
}

void SheetRows::end_sheet(const std::string& name) {
  std::size_t header = rows_.size();
  for (std::size_t i = std::min(rows_.size(), kMostBeforeHeader); i-- > 0;)
    if (rows_[i].size() > 1 && fields_of(fields_, rows_[i]).has_text) header = i;
  if (header == rows_.size())
    for (std::size_t i = std::min(rows_.size(), kMostBeforeHeader); i-- > 0;)
      if (fields_of(fields_, rows_[i]).has_text) header = i;
  if (header < rows_.size()) {
    write_sheet(header, name);
  } else if (const auto first = std::find_if_not(rows_.begin(), rows_.end(), is_blank); first != rows_.end()) {
    note_.append(note_.empty() ? "" : "; ").append("no column of texts in sheet ").append(name);
    for (const std::string& cell : *first)
      if (!cell.empty()) columns_.append(columns_.empty() ? "" : ", ").append(cell);
  }
  rows_.clear();
}

void SheetRows::write_sheet(std::size_t header, const std::string& name) {
  std::size_t columns = 0;
  for (const auto& row : rows_) columns = std::max(columns, row.size());
  const std::vector<std::string> names = column_names(rows_[header], columns);
  const std::string told = describe_fields(fields_of(fields_, rows_[header]), fields_);
  if (!told.empty()) note_.append(note_.empty() ? "" : "; ").append("sheet " + name + ": " + told);
  for (std::size_t r = 0; r < rows_.size() && !is_full_; ++r) {
    is_full_ = lines_.size() > most_;  // each row repeats the names
    if (r > header && !is_blank(rows_[r])) {
      for (std::size_t i = 0; i < names.size(); ++i) {
        const bool is_named = i < rows_[header].size() && !rows_[header][i].empty();
        if (!is_named && (rows_[r].size() <= i || rows_[r][i].empty())) continue;
        lines_ += lines_.empty() || lines_.back() == '\n' ? '{' : ',';
        append_json_string(lines_, names[i]);
        lines_ += ':';
        append_json_string(lines_, i < rows_[r].size() ? rows_[r][i] : std::string());
      }
      lines_ += '}';
    }
    lines_ += '\n';
  }
}

Expected<FlatFile, RecordFault> SheetRows::take() {
  if (is_full_) return RecordFault{"too_large", "cells of more than " + std::to_string(most_) + " bytes", {}};
  if (lines_.find('{') != std::string::npos) return FlatFile{std::move(lines_), std::move(note_)};
  if (columns_.empty()) return RecordFault{"no_text", "a workbook without rows", {}};
  constexpr std::size_t most = 400;  // bytes of columns in a message
  if (columns_.size() > most) columns_ = "many";
  return RecordFault{"missing_text",
                     "no column \"" + fields_.text + "\"; there are: " + columns_ + "; --text-field NAME chooses one",
                     {}};
}

}  // namespace newsx
