// newsx schema: the contract of what is printed.
#include "cli/command.h"
#include "cli/output.h"
#include "output/json.h"

namespace newsx::cli {
namespace {

int run_schema(const Options& options) {
  if (!options.inputs.empty()) throw UsageError("schema: takes no files");
  Output output(options.output);
  output.write(json_schema());
  output.commit();
  return 0;
}

}  // namespace

constinit extern const Command schema_command{
    .name = "schema",
    .section = Section::program,
    .arguments = "",
    .summary = "the JSON Schema of what newsx prints",
    .details = "JSON Schema, draft 2020-12.\n",
    .examples = "newsx schema >newsx.schema.json\n",
    .groups = 0,
    .run = run_schema,
};

}  // namespace newsx::cli
