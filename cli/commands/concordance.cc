// newsx concordance: every occurrence of a word or name, in context.
#include "study/concordance.h"

#include <algorithm>
#include <array>
#include <optional>

#include "cli/command.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/word_search.h"
#include "facts/name_part.h"

namespace newsx::cli {
namespace {

struct ConcordanceOptions {
  std::string entity;    // whose mentions; empty: those of the word
  unsigned context = 8;  // words each side
  ConcordanceOrder sort = ConcordanceOrder::file;
};
constexpr std::array<Choice<ConcordanceOrder>, 3> kOrders{
    {{"file", ConcordanceOrder::file}, {"left", ConcordanceOrder::left}, {"right", ConcordanceOrder::right}}};

DocumentWork looking_for_words(const Options& options, const Analyzer& analyzer, const WordQuery& query) {
  return with_places(
      options, analyzer, query,
      [&options, context = options.own<ConcordanceOptions>().context](
          const Document& document, const TokenizedText& words, std::span<const Span> places, Outcome& outcome) {
        append_concordance_rows(outcome.rows, document.text.utf8, words.tokens, places,
                                {document.name, context, options.offsets});
      });
}

DocumentWork looking_for_entity(const Options& options, const Analyzer& analyzer) {
  const auto own = options.own<ConcordanceOptions>();
  return with_results(
      options, analyzer, Needs::words,
      [&options, name = NamePart(own.entity), context = own.context](const Result& result, std::string_view document,
                                                                     const TokenizedText* words, Outcome& outcome) {
        std::vector<Span> places;
        for (const Entity& entity : result.entities) {
          if (!name.is_in(entity)) continue;
          each_counted_mention(result, entity, [&](const Mention& m) {
            if ((options.kinds & kind_bit(m.kind)) != 0) places.push_back(m.span);
          });
        }
        std::ranges::sort(places, {}, &Span::begin);
        append_concordance_rows(outcome.rows, result.utf8(), words->tokens, places,
                                {document, context, options.offsets});
      });
}

int run_concordance(const Options& options) {
  const auto own = options.own<ConcordanceOptions>();
  const Analyzer analyzer(options.data);
  std::optional<WordQuery> query;
  Scratch scratch = analyzer.scratch();
  if (own.entity.empty()) query.emplace(options.word, options.search, analyzer.tokenize(options.word, scratch));
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return query ? looking_for_words(options, analyzer, *query) : looking_for_entity(options, analyzer);
  };
  std::vector<Row> rows;
  hooks.hand_on = rows_to(rows);
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    sort_concordance(rows, own.sort);
    const bool nowhere = rows.empty() && summary.failed == 0;  // what failed may have it
    print_rows(options, out, concordance_columns(), rows, query ? search_notes(options, *query, nowhere) : RowNotes());
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kConcordanceOptions{
    text<&ConcordanceOptions::entity>({.name = "entity",
                                       .argument = "NAME",
                                       .help = "all mentions of this person, country, body or place instead of WORD"})
        .harmless(),
    number<&ConcordanceOptions::context, 0, 1000>({.name = "context",
                                                   .letter = 'C',
                                                   .argument = "N",
                                                   .help = "words each side; default 8",
                                                   .standard = "8",
                                                   .unit = "words"})
        .harmless(),
    choice<&ConcordanceOptions::sort, kOrders>(
        {.name = "sort",
         .argument = "HOW",
         .help = "file (default); left, by the words before; right, by the words after",
         .standard = "file"})
        .harmless(),
};

void settle_concordance(Options& options) {
  if (options.own<ConcordanceOptions>().entity.empty()) take_word(options, "concordance");
}

}  // namespace

constinit extern const Command concordance_command{
    .name = "concordance",
    .section = Section::corpora,
    .arguments = "WORD [FILE|FOLDER|-]...",
    .summary = "every occurrence of a word or name, in context",
    .details =
        "One row per occurrence: file, line, the words before, the hit, the words after. WORD matches all\n"
        "forms of its lemmas; several words in quotes match as a phrase.\n",
    .examples =
        "newsx concordance переговоры articles/\n"
        "newsx concordance --sort right 'премьер-министр' articles/\n"
        "newsx concordance --entity Токаев -C 12 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kOffsetOption | kMentionOptions | kExactOption | kRegexOption,
    .options = kConcordanceOptions,
    .settle = settle_concordance,
    .run = run_concordance,
};

}  // namespace newsx::cli
