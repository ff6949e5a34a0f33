// newsx report: one HTML page on a folder of articles.
#include "report/report.h"

#include <array>

#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "report/page.h"

namespace newsx::cli {
namespace {

struct ReportOptions {
  std::string_view language = "en";
};
constexpr std::array<Choice<std::string_view>, 2> kLanguages{{{"en", "en"}, {"ru", "ru"}}};

int run_report(const Options& given) {
  Options options = given;
  options.data.explain = true;  // marks say why
  const std::string_view language = options.own<ReportOptions>().language;
  const Analyzer analyzer(options.data);
  Output output(options);
  constexpr std::size_t budget = 4'200'000;  // bytes of articles: the page stays below 5 MB
  PerThread<Report> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Report& mine = threads.add(budget);
    return with_results(options, analyzer, Needs::nothing,
                        [&mine](const Result& result, std::string_view name, const TokenizedText*, Outcome& outcome) {
                          mine.add(result, name, outcome.stop);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    const Report all = threads.joined(Report(budget));
    const std::string dictionary = analyzer.dictionary_version();
    const ReportNotes notes{
        NEWSX_VERSION, dictionary, language, analyzer.rule_count(), analyzer.gazetteer_entry_count(), summary.failed};
    out.write(report_page(all.json(notes), language, NEWSX_VERSION));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kReportOptions{
    choice<&ReportOptions::language, kLanguages>(
        {.name = "labels",
         .argument = "LANGUAGE",
         .help = "en (default) or ru: language of the labels; can be switched in the page",
         .standard = "en"})
        .harmless(),
};

}  // namespace

constinit extern const Command report_command{
    .name = "report",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "one HTML page: charts, quotations, articles",
    .details =
        "An HTML page that opens without network or server and can be sent by mail: totals, charts of\n"
        "people, countries, bodies, places, speakers, days; who is named with whom; searchable quotations;\n"
        "decisions; the articles with what was found in them and why. At most 5 MB: if there are too many\n"
        "articles it shows a random sample; totals and charts count all.\n",
    .examples = "newsx report -o report.html articles/\n",
    .groups = kDocumentOptions | kDateOption | kQuotationOptions,
    .options = kReportOptions,
    .run = run_report,
};

}  // namespace newsx::cli
