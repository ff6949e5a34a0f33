// newsx schema: the contract of what is printed.
#include "cli/commands.h"
#include "cli/output.h"
#include "output/json.h"

namespace newsx::cli {

int run_schema(const Options& options) {
  if (!options.inputs.empty()) throw UsageError("schema: takes no files");
  Output output(options.output);
  output.write(json_schema());
  output.commit();
  return 0;
}

}  // namespace newsx::cli
