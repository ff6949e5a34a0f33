// newsx quotes: quotations and who is quoted.
#include "cli/commands.h"
#include "cli/listing.h"
#include "facts/quotation_filter.h"
#include "facts/result_rows.h"

namespace newsx::cli {

int run_quotes(const Options& options) {
  const auto look = [&](Result& result) { keep_quotations(result, options.quotations); };
  Listing listing{quotation_columns(), append_quotation_rows, JsonPart::quotations, look};
  listing.people_columns = shown_quotation_columns();
  listing.append_people_rows = append_shown_quotation_rows;
  return run_listing(options, listing);
}

}  // namespace newsx::cli
