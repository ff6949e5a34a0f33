#include "base/word_table.h"

#include <algorithm>

#include "base/error.h"

// Name and text of each table in turn, NUL after each: layer.cmake.
extern "C" const char newsx_word_tables_begin[];
extern "C" const char newsx_word_tables_end[];

namespace newsx {
namespace {

// What stands before the mark, which is taken off with it.
std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

WordTable WordTable::built_in(std::string_view file) {
  std::string_view tables(newsx_word_tables_begin,
                          static_cast<std::size_t>(newsx_word_tables_end - newsx_word_tables_begin));
  while (!tables.empty()) {
    const std::string_view name = take_until(tables, '\0'), text = take_until(tables, '\0');
    if (name == file) return WordTable(text, file);
  }
  throw Error(std::string(file), "there is no built-in table of this name");
}

bool WordTable::next_line() {
  while (!rest_.empty()) {
    ++number_;
    line_ = take_until(rest_, '\n');
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    if (!line_.empty() && line_.front() != '#') return true;
  }
  return false;
}

bool WordTable::next() {
  if (!header_seen_ && !next_line()) return false;
  header_seen_ = true;
  return next_line();
}

std::string_view WordTable::cell(std::size_t column) const {
  std::string_view rest = line_;
  while (column-- > 0) take_until(rest, '\t');
  return take_until(rest, '\t');
}

void WordTable::fail(std::string_view part, const std::string& message) const {
  throw Error(file_, number_, static_cast<std::uint32_t>(part.data() - line_.data() + 1), message);
}

}  // namespace newsx
