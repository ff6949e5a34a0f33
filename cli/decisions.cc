#include "cli/commands.h"
namespace newsx::cli {
int run_decisions(const Options&) { throw UsageError("decisions: not there yet"); }
}
