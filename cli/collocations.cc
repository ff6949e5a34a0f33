// newsx collocations: which words keep company with a word.
#include "study/collocations.h"

#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/search_notes.h"

namespace newsx::cli {
namespace {

constexpr std::array kCollocateColumns{Column{"lemma"},          Column{"class"},
                                       Column{"near", true},     Column{"expected", true},
                                       Column{"all", true},      Column{"ll", true},
                                       Column{"log_dice", true}, Column{"mi", true},
                                       Column{"t", true},        Column{"hits", true, false}};

std::vector<Row> rows_of(const std::vector<Collocations::Collocate>& collocates) {
  std::vector<Row> rows;
  for (const auto& c : collocates)
    rows.push_back({c.lemma, std::string(to_string(c.word_class)), fmt::format("{:.0f}", c.counts.both),
                    fmt::format("{:.2f}", c.counts.expected()), fmt::format("{:.0f}", c.counts.column),
                    fmt::format("{:.2f}", c.log_likelihood), fmt::format("{:.2f}", c.log_dice),
                    fmt::format("{:.2f}", c.mutual_information), fmt::format("{:.2f}", c.t_score),
                    std::to_string(c.hits)});
  return rows;
}

}  // namespace

int run_collocations(const Options& options) {
  const Analyzer analyzer(options.data);
  const WordQuery query(options.word, options.search, analyzer);
  Output output(options);
  PerThread<Collocations> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Collocations& mine = threads.add(options.window);
    return with_places(options, analyzer, query,
                       [&mine](const Document&, const TokenizedText& words, std::span<const Span> places, Outcome&) {
                         mine.add(words, places);
                       });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    const Collocations all = threads.joined(Collocations(options.window));
    print_rows(options, out, kCollocateColumns,
               rows_of(all.list({options.measure, options.top, options.least, options.word_classes})),
               search_notes(options, query, all.hits() == 0 && summary.failed == 0));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
