// The tables of words in lib/knowledge/words/, which are built into the program as they are.
//
// A table is lines of cells with tabs between them; # begins a comment line, and the first other line names the
// columns. Readers keep what they make of a table: going through one is O(bytes), some 10 µs for the longest. Threads:
// one cursor a thread; many may read one table. Errors: a row that its reader refuses, or a table that is not there,
// throws Error.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// A cursor over the rows, before the first one at first:
//   for (WordTable row = WordTable::built_in("prepositions.tsv"); row.next();) use(row.cell(0));
class WordTable {
 public:
  // `text` must outlive the cursor and what its cells point to; `file` names it in errors.
  WordTable(std::string_view text, std::string_view file) : rest_(text), file_(file) {}
  // The cells stay valid to the program's end.
  static WordTable built_in(std::string_view file);

  // Goes to the next row; false when there is none.
  bool next();
  // Counted from 0; empty past the row's last one.
  std::string_view cell(std::size_t column) const;
  // Throws Error for this row. `part`, a piece of a cell, gives the column, in bytes.
  [[noreturn]] void fail(std::string_view part, const std::string& message) const;

 private:
  bool next_line();
  std::string_view rest_, line_;
  std::string file_;
  std::uint32_t number_ = 0;  // of the line
  bool header_seen_ = false;
};

}  // namespace newsx
