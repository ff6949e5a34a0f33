// newsx ngrams: repeated sequences of words.
#include "study/ngrams.h"

#include <array>

#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

struct NgramOptions {
  unsigned size = 2;  // words
};

int run_ngrams(const Options& options) {
  const unsigned size = options.own<NgramOptions>().size;
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Ngrams> threads;
  DocumentHooks hooks;
  const bool forms = options.search == WordSearch::exact;
  hooks.make_work = [&] {
    Ngrams& mine = threads.add(size, forms);
    return with_words(options, analyzer, [&mine](const Document& document, const TokenizedText& words, Outcome&) {
      mine.add(words, document.text.utf8);
    });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Ngrams all = threads.joined(Ngrams(size, forms));
    const Figures<Ngrams::Ngram> figures = Ngrams::figures();
    print_rows(options, out, columns_of(figures), rows_of(figures, all.list(options.top, options.least)));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kNgramsOptions{
    number<&NgramOptions::size, 1, 9>({.name = "size",
                                       .letter = 'n',
                                       .argument = "N",
                                       .help = "words per sequence; default 2",
                                       .standard = "2",
                                       .unit = "words"})
        .harmless(),
};

}  // namespace

constinit extern const Command ngrams_command{
    .name = "ngrams",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "repeated sequences of words",
    .details =
        "One row per sequence: its frequency, the number of documents, the rate per 10,000 words. Words are\n"
        "lemmas; --exact: as written. No sequence crosses punctuation or the end of a sentence.\n",
    .examples = "newsx ngrams --size 3 --top 50 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kExactOption | kMinOption | kTopOption,
    .options = kNgramsOptions,
    .run = run_ngrams,
};

}  // namespace newsx::cli
