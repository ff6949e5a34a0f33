#include "cli/commands.h"
namespace newsx::cli {
int run_entities(const Options&) { throw UsageError("entities: not there yet"); }
}
