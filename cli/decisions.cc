// newsx decisions: lists of decisions, checked against the count that the text announces.
#include <atomic>

#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/ledger.h"

namespace newsx::cli {
namespace {

// All decisions of all documents in one table.
int run_ledger(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return with_results(options, analyzer, false,
                        [](const Result& result, std::string_view name, const TokenizedText*, Outcome& outcome) {
                          append_ledger_rows(outcome.rows, result, name, result.text.date);
                        });
  };
  std::vector<Row> rows;
  hooks.hand_on = rows_to(rows);
  hooks.end = [&](Output& out, const BatchSummary&) {
    sort_ledger(rows);
    print_rows(options, out, ledger_columns(), rows);
  };
  return for_each_result(options, output, hooks);
}

}  // namespace

int run_decisions(const Options& options) {
  if (options.ledger) return run_ledger(options);
  std::atomic<bool> incomplete = false;
  const auto look = [&](Result& result) {
    for (const DecisionList& list : result.decision_lists)
      if (list.announced >= 0 && static_cast<std::uint32_t>(list.announced) != list.found) incomplete = true;
  };
  const int status = run_listing(options, {decision_columns(), append_decision_rows, JsonPart::decisions, look});
  return status == 0 && options.check && incomplete ? kSomeFailed : status;
}

}  // namespace newsx::cli
