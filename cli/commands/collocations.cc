// newsx collocations: words that occur near a word more often than by chance.
#include "study/collocations.h"

#include <array>

#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/word_search.h"
#include "text/number.h"

namespace newsx::cli {
namespace {

struct CollocationOptions {
  unsigned window = 5;              // words each side; 0: the sentence
  std::string_view measure = "ll";  // a figure that has a value
  WordClasses classes = kAllClasses;
};
constexpr std::uint64_t kLargestWindow = 1000;  // words

// The figures that rows can be sorted by, with spaces between.
std::string measures() {
  std::string names;
  for (const auto& figure : Collocations::figures())
    if (figure.value != nullptr) names.append(names.empty() ? "" : " ").append(figure.column.name);
  return names;
}

void set_measure(Options& options, const OptionSpec& option, const std::string& text) {
  std::string names;
  for (const auto& figure : Collocations::figures()) {
    if (figure.value == nullptr) continue;
    if (figure.column.name == text) {
      options.own<CollocationOptions>().measure = figure.column.name;
      return;
    }
    names.append(names.empty() ? "" : ", ").append(figure.column.name);
  }
  throw UsageError("--" + std::string(option.name) + ": '" + text + "' is not one of " + names);
}

constexpr std::array<Choice<WordClasses>, 5> kClasses{{{"noun", class_bit(WordClass::noun)},
                                                       {"verb", class_bit(WordClass::verb)},
                                                       {"adjective", class_bit(WordClass::adjective)},
                                                       {"adverb", class_bit(WordClass::adverb)},
                                                       {"other", class_bit(WordClass::other)}}};

// "5", or "sentence".
void set_window(Options& options, const OptionSpec&, const std::string& text) {
  const auto words = read_number<std::uint64_t>(text);
  if (text != "sentence" && (!words || *words == 0 || *words > kLargestWindow))
    throw UsageError("--window: '" + text + "' is neither a number of words up to 1000 nor sentence");
  options.own<CollocationOptions>().window = static_cast<unsigned>(words.value_or(0));
}

int run_collocations(const Options& options) {
  const auto own = options.own<CollocationOptions>();
  const Analyzer analyzer(options.data);
  Scratch scratch = analyzer.scratch();
  const WordQuery query(options.word, options.search, analyzer.tokenize(options.word, scratch));
  Output output(options);
  PerThread<Collocations> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Collocations& mine = threads.add(own.window);
    return with_places(options, analyzer, query,
                       [&mine](const Document& document, const TokenizedText& words, std::span<const Span> places,
                               Outcome&) { mine.add(words, document.text.utf8, places); });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    const Collocations all = threads.joined(Collocations(own.window));
    const Figures<Collocations::Collocate> figures = Collocations::figures();
    print_rows(options, out, columns_of(figures),
               rows_of(figures, all.list({own.measure, options.top, options.least, own.classes})),
               search_notes(options, query, all.hits() == 0 && summary.failed == 0));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kCollocationsOptions{
    OptionSpec{.name = "window",
               .argument = "N",
               .help = "words on each side, within the sentence, or \"sentence\"; default 5",
               .standard = "5",
               .apply = set_window}
        .harmless(),
    OptionSpec{.name = "measure",
               .argument = "HOW",
               .help = "sort by ll (log-likelihood, the default), log_dice, mi or t",
               .standard = "ll",
               .apply = set_measure,
               .values = measures}
        .harmless(),
    choice_set<&CollocationOptions::classes, kClasses>(
        {.name = "pos",
         .argument = "CLASS,…",
         .help = "only words of these classes: noun verb adjective adverb other",
         .standard = "all"})
        .harmless(),
};

void settle_collocations(Options& options) { take_word(options, "collocations"); }

}  // namespace

constinit extern const Command collocations_command{
    .name = "collocations",
    .section = Section::corpora,
    .arguments = "WORD [FILE|FOLDER|-]...",
    .summary = "words that occur near a word more often than by chance",
    .details =
        "One row per word: occurrences near WORD, the expected number, all occurrences; log-likelihood,\n"
        "log-Dice, mutual information, t.\n",
    .examples =
        "newsx collocations договор articles/\n"
        "newsx collocations --pos adjective --measure log_dice санкции articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kExactOption | kRegexOption | kMinOption | kTopOption,
    .options = kCollocationsOptions,
    .settle = settle_collocations,
    .run = run_collocations,
};

}  // namespace newsx::cli
