// Rows as a table for people: aligned by the room that text takes, as wide as the terminal at most, nothing in it that
// acts on the terminal.
//
// The widths come from the first rows, which are kept until there are enough of them; memory is bounded. O(bytes of the
// cells). Threads: one at a time. Errors: none.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/row.h"

namespace newsx {

class Table {
 public:
  // `width`: columns of the terminal; 0: lines may be of any width. Columns that are not shown, and `without_first`,
  // are left out. `color`: the head is set off with the terminal's means.
  Table(std::span<const Column> columns, unsigned width, bool without_first = false, bool color = false);

  // Appends what can be printed already.
  void add(std::string& out, const Row& row);
  // Appends the rest.
  void finish(std::string& out);

 private:
  static constexpr std::size_t kKeptRows = 1000;
  static constexpr unsigned kGap = 2;  // spaces between columns
  // No column is made narrower than this for want of room, nor one of text; only at very narrow terminals it comes to
  // the last.
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
