#include "cli/stats_by.h"

#include <fmt/format.h>

#include <array>

#include "analyzer/knowledge_files.h"
#include "base/counted.h"
#include "base/error.h"
#include "cli/aliases.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "facts/meta_value.h"
#include "study/calendar.h"
#include "study/frequency.h"
#include "study/items.h"

namespace newsx::cli {
namespace {

// By --group-by; without it, one group without a name.
struct Groups {
  explicit Groups(Join join) : things(join) {}

  std::map<std::string, FrequencyList> lists;
  Things things;  // of all groups

  void add(const Groups& other) {
    for (const auto& [name, list] : other.lists) lists[name].add(list);
    things.add(other.things);
  }
};

// The group of a document by --group-by.
std::string group_of(const StatsOptions& own, const Result& result, std::string_view name) {
  const auto known = [](std::string_view group) { return std::string(group.empty() ? "unknown" : group); };
  switch (own.group_by) {
    case GroupBy::none:
      return {};
    case GroupBy::date:
      return known(result.text.date);
    case GroupBy::month:
      return known(period_of(result.text.date, Period::month).value_or(std::string()));
    case GroupBy::language:
      return known(result.text.language);
    case GroupBy::meta:
      return known(meta_value(result.text.meta, own.group_by_meta));
    case GroupBy::folder:
      break;
  }
  const std::size_t slash = name.rfind('/');
  return std::string(slash == std::string_view::npos ? "." : name.substr(0, slash));
}

// Intervals that are not given, and why.
struct Withheld {
  std::uint64_t small = 0, rare = 0;  // rows: of too few documents, of things that too few documents have

  void report() const {
    const auto line = [](std::uint64_t rows, std::string_view why) {
      if (rows > 0) complain(fmt::format("no interval for {}: {}", counted(rows, "name"), why));
    };
    line(small, fmt::format("it takes {} documents", FrequencyList::kLeastDocuments));
    line(rare, fmt::format("fewer than {} documents have it", FrequencyList::kLeastWith));
  }
};

void print_frequencies(const Options& options, Output& output, Groups groups) {
  groups.things.settle(load_aliases(options));
  for (auto& [name, list] : groups.lists) list.name(groups.things);
  const auto own = options.own<StatsOptions>();
  const Figures<FrequencyList::Frequency> figures = FrequencyList::figures(own.confidence);
  std::vector<Column> columns = columns_of(figures);
  columns.insert(columns.begin(), Column{.name = "group", .shown = own.group_by != GroupBy::none, .day = true});
  const FrequencyList::Wanted wanted{options.top, options.least, options.match, own.confidence};
  std::vector<Row> rows;
  Withheld withheld;
  for (const auto& [group, list] : groups.lists)
    for (const FrequencyList::Frequency& f : list.list(wanted)) {
      rows.push_back(row_of(figures, f));
      rows.back().insert(rows.back().begin(), group);
      if (own.confidence && !f.interval)
        ++(list.documents() < FrequencyList::kLeastDocuments ? withheld.small : withheld.rare);
    }
  withheld.report();
  print_rows(options, output, columns, rows);
}

void print(const Options& options, Output& output, std::string_view by, Groups groups) {
  if (!options.own<StatsOptions>().partial) return print_frequencies(options, output, std::move(groups));
  std::string text;
  append_partial(text, {std::string(by), std::move(groups.lists), std::move(groups.things)});
  output.write(text + '\n');
}

}  // namespace

int run_stats_by(const Options& options) {
  const Analyzer analyzer(options.data);
  load_aliases(options);  // so that a fault shows before the run
  const CountBy by = *options.by;
  const auto own = options.own<StatsOptions>();
  Output output(options);
  PerThread<Groups> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Groups& mine = threads.add(options.join);
    return with_results(options, analyzer, needs_of(by),
                        [&, by](const Result& result, std::string_view name, const TokenizedText* words, Outcome&) {
                          // First: a document on which this stops leaves no empty group behind.
                          const ItemCounts counts = counts_of(result, name, words, {by, options.kinds, options.join});
                          if (!needs_text(by)) mine.things.add(result, counted_type(by));
                          FrequencyList& list = mine.lists[group_of(own, result, name)];
                          counts_items(by) ? list.add_items(result.counts.words, counts)
                                           : list.add(result.counts.words, counts);
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    print(options, out, to_string(by), threads.joined(Groups(options.join)));
  };
  return for_each_result(options, output, hooks);
}

int run_stats_merge(const Options& options) {
  Groups all(options.join);
  std::string by;
  for (const std::string& path : options.inputs) {
    const PartialCounts partial = read_partial(load_file(path).text, path);
    if (!by.empty() && by != partial.by)
      throw Error(path, "counts by " + partial.by + ", the ones before were by " + by);
    by = partial.by;
    for (const auto& [name, list] : partial.groups) all.lists[name].add(list);
    all.things.add(partial.things);
  }
  Output output(options);
  print(options, output, by, std::move(all));
  output.commit();
  return 0;
}

}  // namespace newsx::cli
