// A figure of a statistic: one row with its name, what it measures, unit, source, and how it is printed.
//
// A statistic's table of figures (Collocations::figures(), key_figures() …) is the only list of them: every format
// prints its cells, and the test "figures" looks up each row in docs/. To add a figure, add a row. O(items · figures).
// Threads: pure functions. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/row.h"

namespace newsx {

template <class Item>
struct Figure {
  Column column;  // its name and layout
  std::string_view measures;
  std::string_view unit;    // empty: a word, or a number without unit
  std::string_view source;  // "Dunning 1993", as in docs/statistics.md; empty: a count or a word
  std::string (*cell)(const Item&);
  double (*value)(const Item&) = nullptr;  // for sorting; nullptr: cannot be sorted by
};

template <class Item>
using Figures = std::span<const Figure<Item>>;

template <class Item>
std::vector<Column> columns_of(Figures<Item> figures) {
  std::vector<Column> columns;
  for (const Figure<Item>& figure : figures) columns.push_back(figure.column);
  return columns;
}

template <class Item>
Row row_of(Figures<Item> figures, const Item& item) {
  Row row;
  for (const Figure<Item>& figure : figures) row.push_back(figure.cell(item));
  return row;
}

template <class Item>
std::vector<Row> rows_of(Figures<Item> figures, const std::vector<Item>& items) {
  std::vector<Row> rows;
  for (const Item& item : items) rows.push_back(row_of(figures, item));
  return rows;
}

}  // namespace newsx
