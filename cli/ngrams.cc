// newsx ngrams: runs of words that come again.
#include "study/ngrams.h"

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
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
    const Figures<Ngrams::Ngram> figures = Ngrams::figures();
    print_rows(options, out, columns_of(figures), rows_of(figures, all.list(options.top, options.least)));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
