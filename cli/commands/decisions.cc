// newsx decisions: lists of decisions, checked against the count that the text announces, and acts in prose.
#include <array>
#include <atomic>

#include "cli/command.h"
#include "cli/listing.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/row_writer.h"
#include "study/ledger.h"

namespace newsx::cli {
namespace {

struct DecisionOptions {
  bool ledger = false;  // one table of all, by date
  bool check = false;   // the exit status says whether lists are complete
};

// All decisions of all documents in one table.
int run_ledger(const Options& options) {
  row_style(options, ledger_columns());  // so that a fault shows before the run
  const Analyzer analyzer(options.data);
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return with_results(options, analyzer, Needs::nothing,
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

int run_decisions(const Options& options) {
  const auto own = options.own<DecisionOptions>();
  if (own.ledger) return run_ledger(options);
  std::atomic<bool> incomplete = false;
  const auto look = [&](Result& result) {
    for (const DecisionList& list : result.decision_lists)
      if (list.announced >= 0 && static_cast<std::uint32_t>(list.announced) != list.found) incomplete = true;
  };
  const int status = run_listing(options, {decision_columns(), append_decision_rows, JsonPart::decisions, look});
  return status == 0 && own.check && incomplete ? kSomeFailed : status;
}

constexpr std::array kDecisionsOptions{
    flag<&DecisionOptions::ledger>(
        {.name = "ledger", .help = "all decisions of all documents in one table, by date; reads earlier results too"})
        .harmless(),
    flag<&DecisionOptions::check>(
        {.name = "check", .help = "exit status 1 if a list is not as long as the text announces"})
        .harmless(),
};

}  // namespace

constinit extern const Command decisions_command{
    .name = "decisions",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "decisions in lists, checked against the announced count, and in prose",
    .details = "One row per decision: its list, number, title, class, stage.\n",
    .examples = "newsx decisions --check summit.txt\n",
    .prints = kRows,
    .groups = kDocumentOptions | kResumeOption | kDateOption | kSelectionOptions | kOffsetOption,
    .options = kDecisionsOptions,
    .run = run_decisions,
};

}  // namespace newsx::cli
