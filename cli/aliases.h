// The table of --aliases.
#pragma once
#include "cli/options.h"
#include "study/things.h"

namespace newsx::cli {

// Throws Error where the file cannot be used. Call it before anything is read: a run should not fail at its end.
Aliases load_aliases(const Options& options);

}  // namespace newsx::cli
