#include "cli/commands.h"
namespace newsx::cli {
int run_quotes(const Options&) { throw UsageError("quotes: not there yet"); }
}
