// newsx entities: persons, countries, organizations, places.
#include "cli/command.h"
#include "cli/listing.h"

namespace newsx::cli {
namespace {

int run_entities(const Options& options) {
  return run_listing(options, {entity_columns(), append_entity_rows, JsonPart::entities});
}

}  // namespace

constinit extern const Command entities_command{
    .name = "entities",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "persons, countries, organizations, places",
    .details = "One row per entity: type, name in base form, number of mentions, what is known about it.\n",
    .examples = "newsx entities --types person,country article.txt\n",
    .prints = kRows,
    .groups = kDocumentOptions | kResumeOption | kDateOption | kSelectionOptions | kOffsetOption | kMentionOptions |
              kNoMentionsOption | kTypeOption,
    .run = run_entities,
};

}  // namespace newsx::cli
