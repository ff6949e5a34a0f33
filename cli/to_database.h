// newsx extract --to FILE.db.
#pragma once
#include "analyzer/analyzer.h"
#include "cli/options.h"

namespace newsx::cli {

// Returns the exit status.
int run_to_database(const Options& options, const Analyzer& analyzer);

}  // namespace newsx::cli
