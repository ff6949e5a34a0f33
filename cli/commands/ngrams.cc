// newsx ngrams: repeated sequences of words.
#include "study/ngrams.h"

#include <fmt/format.h>

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

constexpr std::array kNgramColumns{Column{"words", false, true, true}, Column{"count", true}, Column{"documents", true},
                                   Column{"per_10000", true}};

int run_ngrams(const Options& options) {
  const unsigned size = options.own<NgramOptions>().size;
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Ngrams> threads;
  DocumentHooks hooks;
  const bool forms = options.search == WordSearch::exact;
  hooks.make_work = [&] {
    Ngrams& mine = threads.add(size, forms);
    return with_words(options, analyzer,
                      [&mine](const Document&, const TokenizedText& words, Outcome&) { mine.add(words); });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Ngrams all = threads.joined(Ngrams(size, forms));
    constexpr double per = 10'000;
    std::vector<Row> rows;
    for (const Ngrams::Ngram& n : all.list(options.top, options.least))
      rows.push_back({n.words, std::to_string(n.count), std::to_string(n.documents),
                      fmt::format("{:.4g}", per * static_cast<double>(n.count) / static_cast<double>(all.words()))});
    print_rows(options, out, kNgramColumns, rows);
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
        "One row per sequence: how often, in how many documents, per 10,000 words. Words are lemmas; --exact:\n"
        "as written. No sequence crosses punctuation or the end of a sentence.\n",
    .examples = "newsx ngrams --size 3 --top 50 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kExactOption | kMinOption | kTopOption,
    .options = kNgramsOptions,
    .run = run_ngrams,
};

}  // namespace newsx::cli
