// newsx extract --to FILE.db.
#pragma once
#include "analyzer/analyzer.h"
#include "cli/options.h"
#include "output/mention_view.h"

namespace newsx::cli {

// Returns the exit status.
int run_to_database(const Options& options, const Analyzer& analyzer, const MentionFilter& filter);

}  // namespace newsx::cli
