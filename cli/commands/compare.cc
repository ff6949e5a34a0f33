// newsx compare: what one corpus mentions more than another.
#include <fmt/format.h>

#include "base/error.h"
#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/signals.h"
#include "study/items.h"
#include "study/keyness.h"

namespace newsx::cli {
namespace {

struct CompareOptions {
  std::string split_date;  // the first day of B; empty: two inputs are compared
};

struct Sides {
  explicit Sides(Join join) : things(join) {}

  DocumentCounts a, b;
  Things things;  // of both
  std::uint64_t undated = 0;

  void add(const Sides& other) {
    a.add(other.a);
    b.add(other.b);
    things.add(other.things);
    undated += other.undated;
  }
};

// What q is corrected for, and by what units.
RowNotes notes_of(const Sides& sides, std::uint64_t tests) {
  const std::uint64_t a = sides.a.size().documents, b = sides.b.size().documents;
  return {{{"tests", std::to_string(tests), true}},
          fmt::format("{} rows tested by documents ({} in A, {} in B); q: Benjamini-Hochberg over all {}", tests, a, b,
                      tests)};
}

// Why the two cannot be compared; empty: they can.
std::string cause_against(const Options& options, const Sides& sides) {
  const std::string split_date = options.own<CompareOptions>().split_date;
  const auto name = [&](bool is_a) {
    if (!split_date.empty())
      return fmt::format("{} (articles {} {})", is_a ? "A" : "B", is_a ? "before" : "since", split_date);
    return fmt::format("{} ({})", is_a ? "A" : "B", options.inputs[is_a ? 0 : 1]);
  };
  const bool no_a = sides.a.size().words == 0, no_b = sides.b.size().words == 0;
  if (!no_a && !no_b) return {};
  return fmt::format("nothing to compare: no words in {}{}{}", no_a ? name(true) : "", no_a && no_b ? " and " : "",
                     no_b ? name(false) : "");
}

void print(const Options& options, Output& output, const Sides& sides, bool incomplete) {
  if (sides.undated > 0) complain(fmt::format("{} of unknown date left out", sides.undated));
  if (const std::string cause = cause_against(options, sides); !cause.empty()) {
    if (!incomplete) throw Error("compare", cause);
    complain("compare: " + cause);
    return print_rows(options, output, columns_of(key_figures()), {});
  }
  const Keyness found = keyness(sides.a, sides.b, {options.top, options.least, options.match});
  print_rows(options, output, columns_of(key_figures()), rows_of(key_figures(), found.keys),
             notes_of(sides, found.tests));
}

// Where a document's counts go; nullptr: nowhere.
DocumentCounts* side_of(const std::string& split_date, Sides& sides, const Result& result, const Outcome& outcome) {
  if (split_date.empty()) return outcome.argument == 0 ? &sides.a : &sides.b;
  const std::string& date = result.text.date;
  if (!date.empty()) return date < split_date ? &sides.a : &sides.b;
  ++sides.undated;
  return nullptr;
}

int run_compare(const Options& options) {
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  const CountBy by = options.by.value_or(CountBy::lemma);
  const std::string split_date = options.own<CompareOptions>().split_date;
  Output output(options);
  PerThread<Sides> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Sides& mine = threads.add(options.join);
    return with_results(options, analyzer, needs_of(by),
                        [&](const Result& result, std::string_view name, const TokenizedText* words, Outcome& outcome) {
                          DocumentCounts* const list = side_of(split_date, mine, result, outcome);
                          if (list == nullptr) return;
                          const ItemCounts counts = counts_of(result, name, words, {by, options.kinds, options.join});
                          counts_items(by) ? list->add_items(result.counts.words, counts)
                                           : list->add(result.counts.words, counts);
                          if (!needs_text(by)) mine.things.add(result, counted_type(by));
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    Sides sides = threads.joined(Sides(options.join));
    sides.things.settle(aliases);
    sides.a.name(sides.things);
    sides.b.name(sides.things);
    print(options, out, sides, summary.failed > 0 || signal_caught() != 0);
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kCompareOptions{
    day<&CompareOptions::split_date>(
        {.name = "split-date", .argument = "DAY", .help = "compare articles before this day with the rest"})
        .harmless(),
};

void settle_compare(Options& options) {
  if (options.own<CompareOptions>().split_date.empty() && (options.inputs.size() != 2 || !options.files_from.empty()))
    throw UsageError("compare: name two inputs, or one or more with --split-date");
}

}  // namespace

constinit extern const Command compare_command{
    .name = "compare",
    .section = Section::corpora,
    .arguments = "A B, or with --split-date [FILE|FOLDER|-]...",
    .summary = "what one corpus mentions more than another",
    .details =
        "One row per word, or with --by per person, country, speaker …: frequency in A and in B,\n"
        "log-likelihood, log ratio with its 95 % interval, and q, the false discovery rate over all rows of\n"
        "a test with documents as units.\n",
    .examples =
        "newsx compare april/ may/\n"
        "newsx compare --by person --split-date 2019-11-29 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kMentionOptions | kQuotationOptions | kCountByOption | kJoinOption |
              kMatchOption | kMinOption | kTopOption,
    .options = kCompareOptions,
    .settle = settle_compare,
    .run = run_compare,
};

}  // namespace newsx::cli
