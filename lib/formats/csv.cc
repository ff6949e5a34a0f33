#include "formats/csv.h"

#include <algorithm>
#include <utility>

#include "formats/bytes.h"
#include "formats/field_names.h"
#include "formats/input_format.h"
#include "text/decode.h"
#include "text/json_string.h"
#include "text/written_date.h"

namespace newsx {
namespace {

std::string without_backslashes(std::string_view cell) {
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\\' || i + 1 == cell.size()) {
      out += cell[i];
      continue;
    }
    constexpr std::string_view letters = "tnr\\", meant = "\t\n\r\\";
    const std::size_t which = letters.find(cell[i + 1]);
    if (which == std::string_view::npos) {
      out += cell[i];
    } else {
      out += meant[which];
      ++i;
    }
  }
  return out;
}

std::vector<std::string> split_tabs(std::string_view row) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t tab = row.find(kTab);
    cells.push_back(without_backslashes(row.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    row.remove_prefix(tab + 1);
  }
}

class RowCutter : public RecordCutter {
 public:
  explicit RowCutter(char separator) : separator_(separator) {}

  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    for (; seen_ < bytes.size(); ++seen_) {
      const char c = bytes[seen_];
      if (c == '"' && (quoted_ || cell_begins_)) {
        quoted_ = !quoted_;       // a doubled mark closes and opens again
        cell_begins_ = !quoted_;  // so the second of two marks opens
        continue;
      }
      if (c == '\n' && !quoted_) return row(seen_, seen_ + 1);
      cell_begins_ = c == separator_ && !quoted_;
    }
    if (last && !bytes.empty()) return row(bytes.size(), bytes.size());
    return std::nullopt;
  }

 private:
  Cut row(std::size_t end, std::size_t next) {
    quoted_ = false;
    cell_begins_ = true;
    return found(end, next);
  }

  char separator_;
  bool quoted_ = false;
  bool cell_begins_ = true;  // a quotation mark here opens a cell
};

RecordFault no_column(const std::string& name, const std::vector<std::string>& names) {
  std::string message = "no column \"" + name + "\"; there are: ";
  for (std::size_t i = 0; i < names.size(); ++i) message.append(i == 0 ? "" : ", ").append(names[i]);
  return {"missing_text", std::move(message), {}};
}

// The header gives the columns of all other rows.
RecordFile open_table(std::string_view beginning, const ReadOptions& options, bool tabs) {
  const char separator = cell_separator(beginning.substr(0, beginning.find('\n')), tabs);
  std::string encoding = options.encoding.empty() ? recognise_encoding(beginning) : options.encoding;
  RecordFile file{tabs ? cut_lines() : cut_rows(separator), {}};
  file.read_header = [separator, tabs, fields = options.fields, encoding = std::move(encoding)](
                         std::string_view header, std::string& note) -> Expected<MakeParser, RecordFault> {
    auto table = CsvReader::open(header, separator, fields, encoding, !tabs);
    if (!table) return std::move(table).error();
    note = table->note();
    return MakeParser([shared = std::make_shared<const CsvReader>(*std::move(table))] {
      return [shared](std::string_view row, Stop stop) { return shared->read(row, stop); };
    });
  };
  return file;
}

}  // namespace

std::unique_ptr<RecordCutter> cut_rows(char separator) { return std::make_unique<RowCutter>(separator); }

char cell_separator(std::string_view header_line, bool tabs) {
  if (tabs) return kTab;
  const auto count = [&](char c) { return std::count(header_line.begin(), header_line.end(), c); };
  if (count(';') + count(',') == 0 && count(kTab) > 0) return kTab;
  return count(';') > count(',') ? ';' : ',';
}

std::vector<std::string> split_cells(std::string_view row, char separator, Stop stop) {
  return separator == kTab ? split_tabs(without_cr(row)) : split_quoted_cells(row, separator, stop);
}

std::vector<std::string> split_quoted_cells(std::string_view row, char separator, Stop stop) {
  row = without_cr(row);
  std::vector<std::string> cells(1);
  bool quoted = false, cell_begins = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    stop.check(i);
    const char c = row[i];
    if (quoted && c == '"' && i + 1 < row.size() && row[i + 1] == '"') {
      cells.back() += c;
      ++i;
    } else if (c == '"' && (quoted || cell_begins)) {
      quoted = !quoted;
      cell_begins = false;
    } else if (c == separator && !quoted) {
      cells.emplace_back();
      cell_begins = true;
    } else {
      cells.back() += c;
      cell_begins = false;
    }
  }
  return cells;
}

Expected<CsvReader, RecordFault> CsvReader::open(std::string_view header, char separator, RecordFields fields,
                                                 std::string encoding, bool quoted) {
  auto text = to_utf8(std::string(header), encoding);
  if (!text) return RecordFault{"not_decoded", text.error().cause, {}};
  CsvReader reader;
  reader.separator_ = separator;
  reader.quoted_ = quoted;
  reader.names_ = reader.cells_of(text->utf8, {});
  reader.encoding_ = std::move(encoding);
  const std::vector<std::string_view> names(reader.names_.begin(), reader.names_.end());
  FoundFields found = recognise_fields(fields, names);
  if (!found.has_text) return no_column(fields.text, reader.names_);
  std::vector<std::string> sorted = reader.names_;
  std::sort(sorted.begin(), sorted.end());
  if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
    return RecordFault{"duplicate_key", "the column \"" + *twice + "\" stands twice", {}};
  reader.is_headline_ = found.fields.text != fields.text && is_headline_name(found.fields.text);
  reader.note_ = describe_fields(found, fields);
  reader.url_ = std::move(found.url);
  reader.fields_ = std::move(found.fields);
  reader.wanted_ = std::move(fields);
  return reader;
}

RecordResult CsvReader::read(std::string_view row, Stop stop) const {
  auto text = to_utf8(std::string(row), encoding_, stop);
  if (!text) return RecordFault{"not_decoded", text.error().cause, {}};
  std::vector<std::string> cells = cells_of(text->utf8, stop);
  Record record;
  record.encoding = text->encoding;
  record.invalid = text->invalid;
  std::string named_date;  // in a column "date" that is no field
  for (std::size_t i = 0; i < std::min(cells.size(), names_.size()); ++i) {
    const std::string& name = names_[i];
    const auto is = [&name](const std::string& field) { return !field.empty() && name == field; };
    const auto was_named = [&](const std::string& field, const std::string& wanted) {
      return is(field) && field == wanted;
    };
    if (!url_.empty() && name == url_) record.url = cells[i];
    if (name == fields_.text) {
      if (is_headline_) record.title = cells[i];
      record.text = std::move(cells[i]);
    } else if (was_named(fields_.id, wanted_.id)) {
      record.id = std::move(cells[i]);
    } else if (was_named(fields_.title, wanted_.title)) {
      record.title = std::move(cells[i]);
    } else if (was_named(fields_.date, wanted_.date) && (cells[i].empty() || is_plain_day(cells[i]))) {
      record.date = std::move(cells[i]);
    } else {
      // Values that say more than the day, or whose field was recognised without being requested, are also kept as
      // written.
      if (is(fields_.date)) record.date = cells[i];
      if (is(fields_.id)) record.id = cells[i];
      if (is(fields_.title)) record.title = cells[i];
      if (name == "date") named_date = cells[i];
      record.meta += record.meta.empty() ? '{' : ',';
      append_json_string(record.meta, name);
      record.meta += ':';
      append_json_string(record.meta, cells[i]);
    }
  }
  if (!record.meta.empty()) record.meta += '}';
  if (record.date.empty()) record.date = std::move(named_date);
  if (cells.size() != names_.size())
    return RecordFault{
        "wrong_cells",
        "a row of " + std::to_string(cells.size()) + " cells under a header of " + std::to_string(names_.size()),
        std::move(record.id)};
  return record;
}

extern const InputFormat kCsv{
    .name = "csv",
    .suffixes = ".csv",
    .document = "row of a table",
    .documents = "rows of a table",
    .date_source = DateSource::field,
    .may_be_empty = true,
    .open = [](std::string_view beginning,
               const ReadOptions& options) { return open_table(beginning, options, false); },
};

extern const InputFormat kTsv{
    .name = "tsv",
    .help = "the header names the columns",
    .suffixes = ".tsv .tab",
    .document = "row of a table",
    .documents = "rows of a table",
    .date_source = DateSource::field,
    .may_be_empty = true,
    .open = [](std::string_view beginning, const ReadOptions& options) { return open_table(beginning, options, true); },
};

}  // namespace newsx
