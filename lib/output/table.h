// Rows as a table at a terminal: aligned by display width, no wider than the terminal, and without control characters.
//
// The first kKeptRows rows are kept and set the widths; memory is bounded. O(bytes of the cells). Threads: one at a
// time. Errors: none.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/row.h"

namespace newsx {

class Table {
 public:
  // `width`: columns of the terminal; 0: no limit. Columns that are not shown are omitted, and the first one with
  // `without_first`. `color`: emphasise the head.
  Table(std::span<const Column> columns, unsigned width, bool without_first = false, bool color = false);

  // Appends the lines that can already be printed.
  void add(std::string& out, const Row& row);
  // Appends the rest.
  void finish(std::string& out);

 private:
  static constexpr std::size_t kKeptRows = 1000;
  static constexpr unsigned kGap = 2;  // spaces between columns
  // If space is short, columns shrink to kNarrowest, text columns to kNarrowestWrapped; to kLeast only on very narrow
  // terminals.
  static constexpr unsigned kNarrowest = 8, kNarrowestWrapped = 24, kLeast = 3;

  void measure();
  void print(std::string& out, const std::vector<std::string>& cells);
  void print_line(std::string& out, const std::vector<std::string_view>& cells);

  struct Shown {
    Column column;
    std::size_t index;  // in the row
    unsigned width;
  };
  std::vector<Shown> shown_;
  unsigned width_;
  bool color_;
  std::vector<std::vector<std::string>> kept_;
  bool measured_ = false;
};

}  // namespace newsx
