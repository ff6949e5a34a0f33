#include "output/separated.h"

namespace newsx {
namespace {

void append_csv_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_tsv_cell(std::string& out, std::string_view cell) {
  for (const char c : cell) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
}

template <class Cells, class Append>
void append_line(std::string& out, const Cells& cells, char separator, Append&& append) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out += separator;
    first = false;
    append(cell);
  }
  out += '\n';
}

}  // namespace

void append_csv_header(std::string& out, std::span<const Column> columns) {
  append_line(out, columns, ',', [&](const Column& column) { append_csv_cell(out, column.name); });
}
void append_csv(std::string& out, const Row& row) {
  append_line(out, row, ',', [&](const std::string& cell) { append_csv_cell(out, cell); });
}
void append_tsv_header(std::string& out, std::span<const Column> columns) {
  append_line(out, columns, '\t', [&](const Column& column) { append_tsv_cell(out, column.name); });
}
void append_tsv(std::string& out, const Row& row) {
  append_line(out, row, '\t', [&](const std::string& cell) { append_tsv_cell(out, cell); });
}

}  // namespace newsx
