// newsx collocations: which words keep company with a word.
#include "study/collocations.h"

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/search_notes.h"

namespace newsx::cli {
int run_collocations(const Options& options) {
  const Analyzer analyzer(options.data);
  Scratch scratch = analyzer.scratch();
  const WordQuery query(options.word, options.search, analyzer.tokenize(options.word, scratch));
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
    const Figures<Collocations::Collocate> figures = Collocations::figures();
    print_rows(options, out, columns_of(figures),
               rows_of(figures, all.list({options.measure, options.top, options.least, options.word_classes})),
               search_notes(options, query, all.hits() == 0 && summary.failed == 0));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
