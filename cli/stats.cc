#include "cli/commands.h"
namespace newsx::cli {
int run_stats(const Options&) { throw UsageError("stats: not there yet"); }
}
