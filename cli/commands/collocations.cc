// newsx collocations: words that occur near a word more often than by chance.
#include "study/collocations.h"

#include <fmt/format.h>

#include <array>

#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/word_search.h"

namespace newsx::cli {
namespace {

struct CollocationOptions {
  unsigned window = 5;  // words each side; 0: the sentence
  Measure measure = Measure::log_likelihood;
  WordClasses classes = kAllClasses;
};
constexpr std::uint64_t kLargestWindow = 1000;  // words
constexpr std::array<Choice<Measure>, 4> kMeasures{{{"ll", Measure::log_likelihood},
                                                    {"log_dice", Measure::log_dice},
                                                    {"mi", Measure::mutual_information},
                                                    {"t", Measure::t_score}}};
constexpr std::array<Choice<WordClasses>, 5> kClasses{{{"noun", class_bit(WordClass::noun)},
                                                       {"verb", class_bit(WordClass::verb)},
                                                       {"adjective", class_bit(WordClass::adjective)},
                                                       {"adverb", class_bit(WordClass::adverb)},
                                                       {"other", class_bit(WordClass::other)}}};

// "5", or "sentence".
void set_window(Options& options, const OptionSpec&, const std::string& text) {
  const auto words = whole_number(text);
  if (text != "sentence" && (!words || *words == 0 || *words > kLargestWindow))
    throw UsageError("--window: '" + text + "' is neither a number of words up to 1000 nor sentence");
  options.own<CollocationOptions>().window = static_cast<unsigned>(words.value_or(0));
}

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

int run_collocations(const Options& options) {
  const auto own = options.own<CollocationOptions>();
  const Analyzer analyzer(options.data);
  const WordQuery query(options.word, options.search, analyzer);
  Output output(options);
  PerThread<Collocations> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Collocations& mine = threads.add(own.window);
    return with_places(options, analyzer, query,
                       [&mine](const Document&, const TokenizedText& words, std::span<const Span> places, Outcome&) {
                         mine.add(words, places);
                       });
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    const Collocations all = threads.joined(Collocations(own.window));
    print_rows(options, out, kCollocateColumns,
               rows_of(all.list({own.measure, options.top, options.least, own.classes})),
               search_notes(options, query, all.hits() == 0 && summary.failed == 0));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kCollocationsOptions{
    OptionSpec{.name = "window",
               .argument = "N",
               .help = "words on each side, within the sentence; or sentence; default 5",
               .standard = "5",
               .apply = set_window}
        .harmless(),
    choice<&CollocationOptions::measure, kMeasures>(
        {.name = "measure",
         .argument = "HOW",
         .help = "sort by ll (log-likelihood, the default), log_dice, mi or t",
         .standard = "ll"})
        .harmless(),
    choice_set<&CollocationOptions::classes, kClasses>(
        {.name = "pos",
         .argument = "CLASS,…",
         .help = "words of these classes only: noun verb adjective adverb other",
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
        "One row per word: how often it occurs near WORD, how often expected, how often at all;\n"
        "log-likelihood, log-Dice, mutual information, t.\n",
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
