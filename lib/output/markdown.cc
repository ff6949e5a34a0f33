#include "output/markdown.h"

#include <string_view>

namespace newsx {
namespace {

// A bar would end the cell, a line break the row; the rest could be taken for markup.
void append_cell(std::string& out, std::string_view cell) {
  constexpr std::string_view markup = "\\|*_`[]<>#";
  for (const char c : cell) {
    if (static_cast<unsigned char>(c) < ' ') {
      out += ' ';
      continue;
    }
    if (markup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

template <class Cell>
void append_line(std::string& out, std::span<const Column> columns, bool without_first, Cell&& cell) {
  out += '|';
  for (std::size_t i = without_first ? 1 : 0; i < columns.size(); ++i) {
    if (!columns[i].shown) continue;
    out += ' ';
    cell(i);
    out += " |";
  }
  out += '\n';
}

}  // namespace

void append_markdown_header(std::string& out, std::span<const Column> columns, bool without_first) {
  append_line(out, columns, without_first, [&](std::size_t i) { append_cell(out, columns[i].name); });
  append_line(out, columns, without_first,
              [&](std::size_t i) { out += columns[i].number || columns[i].flush_right ? "---:" : "---"; });
}

void append_markdown(std::string& out, std::span<const Column> columns, const Row& row, bool without_first) {
  append_line(out, columns, without_first, [&](std::size_t i) { append_cell(out, row[i]); });
}

}  // namespace newsx
