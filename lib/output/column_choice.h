// Which columns of a table are printed, and in which order.
//
// O(columns). Threads: const functions may run at once. Errors: none.
#pragma once
#include <span>
#include <vector>

#include "facts/row.h"

namespace newsx {

class ColumnChoice {
 public:
  // `which`: indices into `columns`; empty: the default columns.
  ColumnChoice(std::span<const Column> columns, std::vector<std::size_t> which);

  std::span<const Column> columns() const { return columns_; }
  // The cells of the chosen columns.
  Row of(const Row& row) const;

 private:
  std::vector<std::size_t> which_;  // empty: all
  std::vector<Column> columns_;
};

}  // namespace newsx
