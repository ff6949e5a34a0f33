#include "output/line_template.h"

#include <algorithm>

namespace newsx {
namespace {

std::string no_column(std::string_view name, std::span<const Column> columns) {
  std::string message = "no column \"" + std::string(name) + "\"; there are:";
  for (const Column& column : columns) message.append(" ").append(column.name);
  return message;
}

char escaped(char letter) {
  switch (letter) {
    case 't':
      return '\t';
    case 'n':
      return '\n';
    default:
      return letter;
  }
}

}  // namespace

Expected<LineTemplate, std::string> LineTemplate::parse(std::string_view text, std::span<const Column> columns) {
  LineTemplate made;
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool doubled = i + 1 < text.size() && text[i + 1] == c;
    if (c == '\\' && i + 1 < text.size()) {
      words += escaped(text[++i]);
    } else if ((c == '{' || c == '}') && doubled) {
      words += c;
      ++i;
    } else if (c == '}') {
      return std::string("a } without its {; }} is a brace");
    } else if (c == '{') {
      const std::size_t end = text.find('}', i);
      if (end == std::string_view::npos) return std::string("a { without its }; {{ is a brace");
      const std::string_view name = text.substr(i + 1, end - i - 1);
      const auto column = std::find_if(columns.begin(), columns.end(), [&](const Column& k) { return k.name == name; });
      if (column == columns.end()) return no_column(name, columns);
      made.pieces_.push_back({std::move(words), static_cast<std::size_t>(column - columns.begin())});
      words.clear();
      i = end;
    } else {
      words += c;
    }
  }
  made.pieces_.push_back({std::move(words)});
  return made;
}

void LineTemplate::append(std::string& out, const Row& row) const {
  for (const Piece& piece : pieces_) {
    out += piece.words;
    if (piece.column == kNone) continue;
    for (const char c : row[piece.column]) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  out += '\n';
}

}  // namespace newsx
