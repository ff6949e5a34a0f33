// newsx stats --by: how often each thing is mentioned in all documents.
#pragma once
#include <cstdint>
#include <string>

#include "cli/options.h"

namespace newsx::cli {

enum class GroupBy : std::uint8_t { none, date, month, language, folder, meta };

// The options that stats has alone.
struct StatsOptions {
  GroupBy group_by = GroupBy::none;
  std::string group_by_meta;  // a dotted path, for GroupBy::meta
  bool confidence = false, partial = false, merge = false;
};

// Of articles, and of earlier results of newsx, which are not analysed again. Returns the exit status.
int run_stats_by(const Options& options);
// Counts that --partial has written, added up.
int run_stats_merge(const Options& options);

}  // namespace newsx::cli
