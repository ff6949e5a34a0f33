// newsx quotes: quotations and who is quoted.
#include "cli/commands.h"
#include "cli/listing.h"

namespace newsx::cli {

int run_quotes(const Options& options) {
  return run_listing(options, {quotation_columns(), append_quotation_rows, JsonPart::quotations});
}

}  // namespace newsx::cli
