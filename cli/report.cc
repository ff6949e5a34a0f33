// newsx report: one page of what a folder of articles says.
#include "report/report.h"

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "report/page.h"

namespace newsx::cli {

int run_report(const Options& asked) {
  Options options = asked;
  options.data.explain = true;  // marks say why
  const Analyzer analyzer(options.data);
  Output output(options);
  constexpr std::size_t budget = 4'200'000;  // bytes of articles: the page stays below 5 MB
  PerThread<Report> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Report& mine = threads.add(budget);
    return with_results(options, analyzer, false,
                        [&mine](const Result& result, std::string_view name, const TokenizedText*, Outcome& outcome) {
                          mine.add(result, name, outcome.stop);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    const Report all = threads.joined(Report(budget));
    const std::string dictionary = analyzer.dictionary_version();
    const ReportNotes notes{
        NEWSX_VERSION, dictionary, options.language, analyzer.rule_count(), analyzer.gazetteer_entry_count(),
        summary.failed};
    out.write(report_page(all.json(notes), options.language, NEWSX_VERSION));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
