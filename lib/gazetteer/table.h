// Reads one gazetteer table (docs/gazetteers.md) into rows.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazetteer/gazetteer.h"

namespace newsx {

enum class Inflect : std::uint8_t { automatic, no, words, plural };

struct TableAlias {
  AliasKind kind;
  std::string_view text;
};

struct TableRow {
  std::uint32_t line;     // in the file, from 1
  std::string_view text;  // the whole of it
  std::string_view name;
  std::vector<TableAlias> aliases;
  Inflect inflect = Inflect::automatic;
  char gender = 0;                                                        // 'm', 'f', 'n', 'p' or 0
  bool exact = false;                                                     // letters must stand as written
  std::vector<std::pair<std::string_view, std::string_view>> attributes;  // key, value; empty values left out
};

struct Table {
  std::string_view cls;
  bool entity = true;       // false: names of the class only serve rules and passes
  std::string_view header;  // the names of the columns
  std::vector<TableRow> rows;
};

// Views point into `source.text`. Throws Error with the line and column of what is wrong. O(bytes).
Table read_table(const Gazetteer::Source& source);

}  // namespace newsx
