// newsx compare: what one corpus speaks of more than another.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/keyness.h"

namespace newsx::cli {
namespace {

constexpr std::array kKeyColumns{Column{"name", false, true, true},
                                 Column{"more_in"},
                                 Column{"a", true},
                                 Column{"b", true},
                                 Column{"per_10000_a", true},
                                 Column{"per_10000_b", true},
                                 Column{"ll", true},
                                 Column{"log_ratio", true},
                                 Column{"diff_percent", true},
                                 Column{"q", true}};

struct Sides {
  FrequencyList a, b;
  std::uint64_t undated = 0;

  void add(const Sides& other) {
    a.add(other.a);
    b.add(other.b);
    undated += other.undated;
  }
};

std::vector<Row> rows_of(const std::vector<Key>& keys) {
  std::vector<Row> rows;
  for (const Key& k : keys) {
    const std::string_view side = k.first == 0 ? "b only" : k.second == 0 ? "a only" : k.log_likelihood < 0 ? "b" : "a";
    rows.push_back({k.name, std::string(side), std::to_string(k.first), std::to_string(k.second),
                    fmt::format("{:.4g}", k.first_rate), fmt::format("{:.4g}", k.second_rate),
                    fmt::format("{:.2f}", std::abs(k.log_likelihood)), fmt::format("{:.2f}", k.log_ratio),
                    std::isfinite(k.percent) ? fmt::format("{:.4g}", k.percent) : std::string(),
                    fmt::format("{:.2g}", k.q)});
  }
  return rows;
}

// Where a document's counts go; nullptr: nowhere.
FrequencyList* side_of(const Options& options, Sides& sides, const Result& result, const Outcome& outcome) {
  if (options.split_date.empty()) return outcome.argument == 0 ? &sides.a : &sides.b;
  const std::string& date = result.text.date;
  if (!date.empty()) return date < options.split_date ? &sides.a : &sides.b;
  ++sides.undated;
  return nullptr;
}

}  // namespace

int run_compare(const Options& options) {
  if (options.split_date.empty() && (options.inputs.size() != 2 || !options.files_from.empty()))
    throw UsageError("compare: name two inputs, or one or more with --split-date");
  const Analyzer analyzer(options.data);
  const CountBy by = options.by.value_or(CountBy::lemma);
  Output output(options);
  PerThread<Sides> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Sides& mine = threads.add();
    return with_results(options, analyzer, needs_text(by),
                        [&](const Result& result, std::string_view name, const TokenizedText* words, Outcome& outcome) {
                          if (FrequencyList* list = side_of(options, mine, result, outcome))
                            list->add(FrequencyList::part_of(result, name), result.counts.words,
                                      counts_of(result, name, words, by, options.kinds));
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Sides all = threads.joined(Sides());
    if (all.undated > 0) complain(fmt::format("{} of unknown date left out", all.undated));
    print_rows(options, out, kKeyColumns,
               rows_of(keyness(all.a, all.b, {options.top, options.least, options.match, false})));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
