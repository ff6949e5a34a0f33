// newsx ngrams: runs of words that come again.
#include "study/ngrams.h"

#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

constexpr std::array kNgramColumns{Column{"words", false, true, true}, Column{"count", true}, Column{"documents", true},
                                   Column{"per_10000", true}};

}  // namespace

int run_ngrams(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Ngrams> threads;
  DocumentHooks hooks;
  const bool forms = options.search == WordSearch::exact;
  hooks.make_work = [&] {
    Ngrams& mine = threads.add(options.ngram_size, forms);
    return with_words(options, analyzer,
                      [&mine](const Document&, const TokenizedText& words, Outcome&) { mine.add(words); });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Ngrams all = threads.joined(Ngrams(options.ngram_size, forms));
    constexpr double per = 10'000;
    std::vector<Row> rows;
    for (const Ngrams::Ngram& n : all.list(options.top, options.least))
      rows.push_back({n.words, std::to_string(n.count), std::to_string(n.documents),
                      fmt::format("{:.4g}", per * static_cast<double>(n.count) / static_cast<double>(all.words()))});
    print_rows(options, out, kNgramColumns, rows);
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
