// A figure of a statistic: one row says its name, what it measures, in which unit, after whom, and how it is printed.
//
// A statistic's table of figures (collocation_figures(), key_figures() …) is the only list of them: every format prints
// its cells, and the test "figures" looks up each row in docs/. A further figure is a further row.
// O(items · figures). Threads: pure functions. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/row.h"

namespace newsx {

template <class Item>
struct Figure {
  Column column;  // its name, and what tables make of it
  std::string_view measures;
  std::string_view unit;    // empty: a word, or a number without one
  std::string_view source;  // "Dunning 1993", as docs/statistics.md names it; empty: a count or a word
  std::string (*cell)(const Item&);
  double (*value)(const Item&) = nullptr;  // what rows can be sorted by; nullptr: nothing
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
