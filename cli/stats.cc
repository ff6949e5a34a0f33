// newsx stats: counts over all documents.
#include "output/stats.h"

#include "cli/color.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/stats_by.h"

namespace newsx::cli {

int run_stats(const Options& options) {
  if (options.merge) return run_stats_merge(options);
  if (options.by) return run_stats_by(options);
  if (options.partial) throw UsageError("--partial: only with --by");
  if (options.format != Format::automatic && options.format != Format::table && options.format != Format::json)
    throw UsageError("stats: --format " + options.format_name + " is only there with --by");
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Stats> threads;
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    Stats& mine = threads.add(options.kinds);
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome&) {
      mine.add(analyzer.analyze(std::move(document.text), scratch));
    });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    Stats all(options.kinds);
    for (const Stats& part : threads.parts()) all.add(part);
    std::string text;
    if (chosen_format(options, out.is_terminal()) == Format::table) {
      all.append_tables(text, options.top, summary.failed, out.width(), wants_color(options.color, out.is_terminal()));
      if (options.pager) out.page();
    } else {
      all.append_json(text, options.top, summary.failed, options.pretty);
    }
    out.write(text);
  };
  return for_each_document(options, output, hooks);
}

}  // namespace newsx::cli
