// newsx decisions: lists of decisions, checked against the count that the text announces.
#include <atomic>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/listing.h"

namespace newsx::cli {

int run_decisions(const Options& options) {
  std::atomic<bool> incomplete = false;
  const auto look = [&](Result& result) {
    for (const DecisionList& list : result.decision_lists)
      if (list.announced >= 0 && static_cast<std::uint32_t>(list.announced) != list.found) incomplete = true;
  };
  const int status = run_listing(options, {decision_columns(), append_decision_rows, JsonPart::decisions, look});
  return status == 0 && options.check && incomplete ? kSomeFailed : status;
}

}  // namespace newsx::cli
