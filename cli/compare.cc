// newsx compare: what one corpus speaks of more than another.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/calendar.h"
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

// Counts what `inputs` have; `side` says where a document's counts go, nullptr for nowhere.
template <class Side>
int count(const Options& options, const Analyzer& analyzer, Output& output, PerThread<Sides>& threads, const Side& side,
          std::function<void(Output&, const BatchSummary&)> end) {
  const CountBy by = options.by.value_or(CountBy::lemma);
  DocumentHooks hooks;
  hooks.make_work = [&, by] {
    Sides& mine = threads.add();
    return with_results(options, analyzer, needs_text(by),
                        [&, by](const Result& result, std::string_view name, const TokenizedText* words, Outcome&) {
                          FrequencyList* list = side(mine, result, name);
                          if (list == nullptr) return;
                          const std::string_view identity = result.text.sha256.empty() ? name : result.text.sha256;
                          list->add(
                              FrequencyList::part_of(identity), result.counts.words,
                              words != nullptr ? words_of(*words, by) : items_of(result, name, by, options.kinds));
                        });
  };
  hooks.end = std::move(end);
  return for_each_result(options, output, hooks);
}

}  // namespace

int run_compare(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Sides> threads;
  const auto print = [&](Output& out, const BatchSummary&) {
    Sides all;
    for (const Sides& part : threads.parts()) all.add(part);
    if (all.undated > 0) complain(fmt::format("{} of unknown date left out", all.undated));
    print_rows(options, out, kKeyColumns,
               rows_of(keyness(all.a, all.b, {options.top, options.least, options.match, false})));
  };
  if (!options.split_date.empty()) {
    return count(
        options, analyzer, output, threads,
        [&](Sides& sides, const Result& result, std::string_view name) -> FrequencyList* {
          const std::string date = article_date(result, name);
          if (date.empty()) ++sides.undated;
          return date.empty() ? nullptr : date < options.split_date ? &sides.a : &sides.b;
        },
        print);
  }
  if (options.inputs.size() != 2) throw UsageError("compare: name two inputs, or one or more with --split-date");
  Options first = options, second = options;
  first.inputs.pop_back();
  second.inputs.erase(second.inputs.begin());
  // The first goes by without an end: the output is one, of both.
  const int status = count(first, analyzer, output, threads,
                           [](Sides& sides, const Result&, std::string_view) { return &sides.a; }, {});
  return std::max(status, count(
                              second, analyzer, output, threads,
                              [](Sides& sides, const Result&, std::string_view) { return &sides.b; }, print));
}

}  // namespace newsx::cli
