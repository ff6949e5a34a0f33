// newsx quotes: quotations and who is quoted.
#include "cli/commands.h"
#include "cli/listing.h"
#include "output/select.h"

namespace newsx::cli {

int run_quotes(const Options& options) {
  const auto look = [&](Result& result) { keep_quotations(result, options.quotations); };
  return run_listing(options, {quotation_columns(), append_quotation_rows, JsonPart::quotations, look});
}

}  // namespace newsx::cli
