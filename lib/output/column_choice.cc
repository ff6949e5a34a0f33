#include "output/column_choice.h"

#include <utility>

namespace newsx {
namespace {

// The columns printed by default; empty: all.
std::vector<std::size_t> usual(std::span<const Column> columns) {
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!columns[i].on_request) which.push_back(i);
  return which.size() == columns.size() ? std::vector<std::size_t>() : which;
}

std::vector<Column> choose(std::span<const Column> columns, const std::vector<std::size_t>& which, bool by_name) {
  if (which.empty()) return {columns.begin(), columns.end()};
  std::vector<Column> chosen;
  for (const std::size_t i : which) {
    chosen.push_back(columns[i]);
    if (by_name) chosen.back().shown = true;
  }
  return chosen;
}

}  // namespace

ColumnChoice::ColumnChoice(std::span<const Column> columns, std::vector<std::size_t> which)
    : which_(which.empty() ? usual(columns) : which), columns_(choose(columns, which_, !which.empty())) {}

Row ColumnChoice::of(const Row& row) const {
  if (which_.empty()) return row;
  Row cells;
  cells.reserve(which_.size());
  for (const std::size_t i : which_) cells.push_back(row[i]);
  return cells;
}

}  // namespace newsx
