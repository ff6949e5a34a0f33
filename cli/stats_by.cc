#include "cli/stats_by.h"

#include <fmt/format.h>

#include <array>
#include <list>
#include <mutex>

#include "base/error.h"
#include "cli/documents.h"
#include "cli/earlier.h"
#include "cli/row_output.h"
#include "extract/knowledge.h"
#include "study/frequency.h"
#include "study/items.h"

namespace newsx::cli {
namespace {

using Groups = std::map<std::string, FrequencyList>;  // by --group-by; one without a name where it is not given

// What --group-by says of a document.
std::string group_of(const Options& options, const Document& document, const Result& result) {
  if (options.group_by.empty()) return {};
  if (options.group_by == "date") return result.text.date.empty() ? "unknown" : result.text.date;
  if (options.group_by == "month")
    return result.text.date.empty() ? "unknown" : result.text.date.substr(0, std::string_view("2019-11").size());
  if (options.group_by == "language")
    return result.text.language.empty() ? "unknown" : std::string(result.text.language);
  const std::size_t slash = document.name.rfind('/');
  return slash == std::string::npos ? "." : document.name.substr(0, slash);  // folder
}

// Counts of one thread.
class Counter {
 public:
  Counter(const Options& options, const Analyzer& analyzer, CountBy by)
      : options_(options), analyzer_(analyzer), by_(by) {}

  void add(Document&& document, Scratch& scratch, Outcome& outcome) {
    if (!document.earlier_result.empty()) return add_earlier(document, outcome);
    const Result result = analyzer_.analyze(std::move(document.text), scratch);
    const ItemCounts counts = needs_text(by_) ? words_of(analyzer_.tokenize(result.utf8(), scratch), by_)
                                              : items_of(result, document.name, by_, options_.kinds);
    count(document, result, counts);
  }

  const Groups& groups() const { return groups_; }

 private:
  void add_earlier(const Document& document, Outcome& outcome) {
    if (const auto earlier = read_earlier(options_, document, needs_text(by_), outcome))
      count(document, earlier->result, items_of(earlier->result, earlier->id, by_, options_.kinds));
  }

  void count(const Document& document, const Result& result, const ItemCounts& counts) {
    const std::string& identity = result.text.sha256.empty() ? document.name : result.text.sha256;
    groups_[group_of(options_, document, result)].add(FrequencyList::part_of(identity), result.counts.words, counts);
  }

  const Options& options_;
  const Analyzer& analyzer_;
  CountBy by_;
  Groups groups_;
};

void add_all(Groups& to, const Groups& from) {
  for (const auto& [name, list] : from) to[name].add(list);
}

std::string figure(double value) { return fmt::format("{:.4g}", value); }

void print_frequencies(const Options& options, Output& output, const Groups& groups) {
  std::vector<Column> columns{
      Column{"group"},       Column{"name", false, true, true}, Column{"mentions", true}, Column{"documents", true},
      Column{"share", true}, Column{"per_10000", true},         Column{"dp", true}};
  columns[0].shown = !options.group_by.empty();
  if (options.confidence) {
    columns.push_back({"low", true});
    columns.push_back({"high", true});
  }
  const FrequencyList::Wanted wanted{options.top, options.least, options.match, options.confidence};
  std::vector<Row> rows;
  for (const auto& [group, list] : groups)
    for (const FrequencyList::Frequency& f : list.list(wanted)) {
      rows.push_back({group, f.name, std::to_string(f.mentions), std::to_string(f.documents), figure(f.share),
                      figure(f.per_10000), figure(f.dispersion)});
      if (options.confidence) rows.back().insert(rows.back().end(), {figure(f.low), figure(f.high)});
    }
  print_rows(options, output, columns, rows);
}

void print(const Options& options, Output& output, const Groups& groups) {
  if (!options.partial) return print_frequencies(options, output, groups);
  std::string text;
  append_partial(text, {options.by, groups});
  output.write(text + '\n');
}

}  // namespace

int run_stats_by(const Options& options) {
  const Analyzer analyzer(options.data);
  const CountBy by = *count_by(options.by);
  Options reading = options;
  reading.accept_results = true;
  Output output(options);
  std::mutex mutex;
  std::list<Counter> counters;  // one a thread
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    const std::lock_guard lock(mutex);
    Counter& mine = counters.emplace_back(options, analyzer, by);
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      mine.add(std::move(document), scratch, outcome);
    });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    Groups all;
    for (const Counter& counter : counters) add_all(all, counter.groups());
    print(options, out, all);
  };
  return for_each_document(reading, output, hooks);
}

int run_stats_merge(const Options& options) {
  Groups all;
  std::string by;
  for (const std::string& path : options.inputs) {
    const auto partial = read_partial(load_file(path).text);
    if (!partial) throw Error(path, "no counts that newsx stats --partial has written");
    if (!by.empty() && by != partial->by)
      throw Error(path, "counts by " + partial->by + ", the ones before were by " + by);
    by = partial->by;
    add_all(all, partial->groups);
  }
  Options printing = options;
  printing.by = by;
  Output output(options);
  print(printing, output, all);
  output.commit();
  return 0;
}

}  // namespace newsx::cli
