// newsx entities: persons, countries, organizations, places.
#include "cli/commands.h"
#include "cli/listing.h"

namespace newsx::cli {

int run_entities(const Options& options) {
  return run_listing(options, {entity_columns(), append_entity_rows, JsonPart::entities});
}

}  // namespace newsx::cli
