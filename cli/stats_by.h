// newsx stats --by: how often each thing is named over all documents.
#pragma once
#include "cli/options.h"

namespace newsx::cli {

// Of articles, and of earlier results of newsx, which are not analysed again. Returns the exit status.
int run_stats_by(const Options& options);
// Counts that --partial has written, added up.
int run_stats_merge(const Options& options);

}  // namespace newsx::cli
