// newsx stats: counts over all documents.
#include "study/stats.h"

#include "cli/color.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/stats_by.h"
#include "output/sections.h"

namespace newsx::cli {

int run_stats(const Options& options) {
  if (options.merge) return run_stats_merge(options);
  if (options.by) return run_stats_by(options);
  if (options.partial) throw UsageError("--partial: only with --by");
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Stats> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Stats& mine = threads.add(options.kinds);
    return with_results(
        options, analyzer, false,
        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome&) { mine.add(result); });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    Stats all = threads.joined(Stats(options.kinds));
    all.set_failed(summary.failed);
    const Format format = chosen_format(options, out.is_terminal());
    if (format != Format::table && format != Format::json)
      return print_rows(options, out, Stats::columns(), all.rows(options.top));
    std::string text;
    if (format == Format::table) {
      append_sections(text, all.summary(), all.sections(options.top), out.width(),
                      wants_color(options.color, out.is_terminal()));
      if (options.pager) out.page();
      out.write_styled(text);
    } else {
      all.append_json(text, options.top, options.pretty);
      out.write(text);
    }
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
