// The frame of entities, quotes and decisions: rows as table, CSV or TSV, or a part of the result as JSON.
#pragma once
#include <functional>
#include <span>

#include "cli/options.h"
#include "output/rows.h"

namespace newsx::cli {

struct Listing {
  std::span<const Column> columns;
  void (*append_rows)(std::vector<Row>&, const Result&, std::string_view document, const RowOptions&);
  JsonPart part;
  std::function<void(Result&)> look =
      {};  // sees each result before it is printed, and may leave parts out; in any thread
};

// Returns the exit status.
int run_listing(const Options& options, const Listing& listing);

// What --format means when it is not given: a table at a terminal, else JSON.
Format chosen_format(const Options& options, bool terminal);

}  // namespace newsx::cli
