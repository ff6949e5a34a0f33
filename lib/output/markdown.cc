#include "output/markdown.h"

#include <algorithm>

#include "text/ascii.h"

namespace newsx {
namespace {

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

std::string markdown_text(std::string_view text) {
  constexpr std::string_view markup = "\\`*_[]<>|~";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool reference = c == '&' && (next == '#' || is_ascii_letter(next));  // "&lt;"
    if (reference || markup.find(c) != std::string_view::npos) out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out;
}

std::string markdown_line(std::string_view text) {
  std::string out = markdown_text(text);
  const std::size_t first = std::min(out.find_first_not_of(' '), out.size());
  std::size_t mark = first;
  while (mark < out.size() && is_ascii_digit(out[mark])) ++mark;
  const std::string_view marks = mark == first ? "-+=#" : ".)";
  if (mark < out.size() && marks.find(out[mark]) != std::string_view::npos) out.insert(mark, 1, '\\');
  return out;
}

void append_markdown_header(std::string& out, std::span<const Column> columns, bool without_first) {
  append_line(out, columns, without_first, [&](std::size_t i) { out += markdown_text(columns[i].name); });
  append_line(out, columns, without_first,
              [&](std::size_t i) { out += columns[i].number || columns[i].flush_right ? "---:" : "---"; });
}

void append_markdown(std::string& out, std::span<const Column> columns, const Row& row, bool without_first) {
  append_line(out, columns, without_first, [&](std::size_t i) { out += markdown_text(row[i]); });
}

}  // namespace newsx
