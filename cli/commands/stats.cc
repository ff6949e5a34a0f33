// newsx stats: counts over all documents.
#include "study/stats.h"

#include <array>

#include "cli/aliases.h"
#include "cli/color.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/stats_by.h"
#include "output/sections.h"

namespace newsx::cli {
namespace {

constexpr std::array<Choice<GroupBy>, 4> kGroups{
    {{"date", GroupBy::date}, {"month", GroupBy::month}, {"language", GroupBy::language}, {"folder", GroupBy::folder}}};

// One of kGroups, or "meta." and a dotted path.
void set_group_by(Options& options, const OptionSpec& option, const std::string& text) {
  constexpr std::string_view meta = "meta.";
  auto& own = options.own<StatsOptions>();
  if (text.size() > meta.size() && text.starts_with(meta)) {
    own.group_by = GroupBy::meta;
    own.group_by_meta = text.substr(meta.size());
  } else {
    own.group_by = choose(option.name, text, kGroups);
  }
}

int run_stats(const Options& options) {
  const auto own = options.own<StatsOptions>();
  if (own.merge) return run_stats_merge(options);
  if (options.by) return run_stats_by(options);
  if (own.partial) throw UsageError("--partial: only with --by");
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  Output output(options);
  PerThread<Stats> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Stats& mine = threads.add(options.kinds, options.join);
    return with_results(
        options, analyzer, Needs::nothing,
        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome&) { mine.add(result); });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    Stats all = threads.joined(Stats(options.kinds, options.join));
    all.name(aliases);
    all.set_failed(summary.failed);
    const OutputFormat& format = chosen_format(options, out.is_terminal());
    const bool table = format.rows == RowForm::table;
    if (!table && (!format.json || format.json_lines))
      return print_rows(options, out, Stats::columns(), all.rows(options.top));
    std::string text;
    if (table) {
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

constexpr std::array kStatsOptions{
    OptionSpec{.name = "group-by",
               .argument = "WHAT",
               .help = "with --by: count separately by date, month, language, folder, or meta.NAME",
               .apply = set_group_by,
               .values = words_of_choices<kGroups>}
        .harmless(),
    flag<&StatsOptions::confidence>(
        {.name = "confidence",
         .help = "with --by: 95 % intervals of the rates per 10,000 words, for 20 documents or more"})
        .harmless(),
    flag<&StatsOptions::partial>({.name = "partial", .help = "with --by: print counts that --merge can add up"})
        .harmless(),
    flag<&StatsOptions::merge>(
        {.name = "merge", .help = "add up counts of --partial: the arguments are its output files"}),
};

}  // namespace

constinit extern const Command stats_command{
    .name = "stats",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "frequencies of persons, bodies, words, speakers …",
    .details =
        "Over all documents: words, entities by type, quotations by speaker, mentions per country,\n"
        "decisions by class. With --by one row per thing: mentions, documents, rate per 10,000 words,\n"
        "dispersion. Earlier results of newsx (JSON Lines) are read like articles.\n",
    .examples =
        "newsx stats --top 5 articles/\n"
        "newsx stats --by speaker --format csv articles/ >speakers.csv\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kMentionOptions | kQuotationOptions | kCountByOption | kJoinOption |
              kMatchOption | kMinOption | kTopOption,
    .options = kStatsOptions,
    .run = run_stats,
};

}  // namespace newsx::cli
