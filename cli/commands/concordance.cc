// newsx concordance: every occurrence of a word or name, in context.
#include "study/concordance.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/row_writer.h"
#include "cli/word_search.h"
#include "facts/name_part.h"
#include "study/things.h"

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
        if (places.empty()) return;
        append_concordance_rows(outcome.rows, document.text.utf8, words.tokens, places,
                                {article_cells(document, words), context, options.offsets});
      });
}

// Places of things; which of them are looked for is known when all documents are.
struct Places : Outcome::Payload {
  std::vector<std::string> items;  // of the outcome's rows
};

// What a thread knows of the things.
struct Found {
  explicit Found(Join join) : things(join) {}
  void add(const Found& other) {
    things.add(other.things);
    items.insert(other.items.begin(), other.items.end());
  }

  Things things;
  std::set<std::string> items;  // whose name or abbreviation is looked for
};

DocumentWork looking_for_entity(const Options& options, const Analyzer& analyzer, Found& found) {
  const auto own = options.own<ConcordanceOptions>();
  return with_results(
      options, analyzer, Needs::words,
      [&options, &found, name = NamePart(own.entity), context = own.context](
          const Result& result, std::string_view document, const TokenizedText* words, Outcome& outcome) {
        found.things.add(result);
        std::vector<std::pair<Span, std::string_view>> places;  // with their items
        for (const Entity& entity : result.entities) {
          const std::string_view item = item_of(entity, options.join);
          const bool has_name = name.is_in(entity);
          if (has_name) found.items.emplace(item);
          if (!has_name && options.join == Join::none) continue;
          each_counted_mention(result, entity, [&](const Mention& m) {
            if ((options.kinds & kind_bit(m.kind)) != 0) places.emplace_back(m.span, item);
          });
        }
        std::ranges::stable_sort(places, {}, [](const auto& place) { return place.first.begin; });
        auto items = std::make_unique<Places>();
        std::vector<Span> spans;
        for (const auto& [span, item] : places) {
          spans.push_back(span);
          items->items.emplace_back(item);
        }
        append_concordance_rows(outcome.rows, result.utf8(), words->tokens, spans,
                                {ArticleCells(result, document), context, options.offsets});
        outcome.payload = std::move(items);
      });
}

// Of the rows those of things that any document, or the user, calls by the name.
void keep_rows_of(const NamePart& name, const Found& found, const std::vector<std::string>& items,
                  std::vector<Row>& rows) {
  const Things& things = found.things;
  std::set<std::string, std::less<>> wanted;
  for (const std::string& item : found.items) wanted.emplace(things.thing_of(item));
  for (const auto& [key, thing] : things.all())
    if (name.is_in(things.plain_name_of(key))) wanted.emplace(things.thing_of(key));
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (wanted.contains(things.thing_of(items[i]))) std::swap(rows[kept++], rows[i]);
  rows.resize(kept);
}

int run_concordance(const Options& options) {
  const auto own = options.own<ConcordanceOptions>();
  const Analyzer analyzer(options.data);
  std::optional<WordQuery> query;
  Scratch scratch = analyzer.scratch();
  if (own.entity.empty()) query.emplace(options.word, options.search, analyzer.tokenize(options.word, scratch));
  row_style(options, concordance_columns());  // so that a fault shows before the run
  Output output(options);
  DocumentHooks hooks;
  const Aliases aliases = load_aliases(options);
  PerThread<Found> threads;
  hooks.make_work = [&] {
    return query ? looking_for_words(options, analyzer, *query)
                 : looking_for_entity(options, analyzer, threads.add(options.join));
  };
  std::vector<Row> rows;
  std::vector<std::string> items;  // of the rows, where things are looked for
  hooks.hand_on = [&, gather = rows_to(rows)](Output& out, Outcome&& outcome) {
    if (outcome.payload) std::ranges::move(static_cast<Places&>(*outcome.payload).items, std::back_inserter(items));
    gather(out, std::move(outcome));
  };
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    if (!query) {
      Found found = threads.joined(Found(options.join));
      found.things.settle(aliases);
      keep_rows_of(NamePart(own.entity), found, items, rows);
    }
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
                                                   .help = "words on each side; default 8",
                                                   .standard = "8",
                                                   .unit = "words"})
        .harmless(),
    choice<&ConcordanceOptions::sort, kOrders>(
        {.name = "sort",
         .argument = "HOW",
         .help = "file (default); left: by the words before; right: by the words after",
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
        "forms of its lemmas; several words in quotes match as a phrase. --entity NAME finds a thing by all\n"
        "its names; --join sets how names are joined.\n",
    .examples =
        "newsx concordance переговоры articles/\n"
        "newsx concordance --sort right 'премьер-министр' articles/\n"
        "newsx concordance --entity Токаев -C 12 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kColumnOptions | kOffsetOption | kMentionOptions | kExactOption |
              kRegexOption | kJoinOption,
    .options = kConcordanceOptions,
    .settle = settle_concordance,
    .run = run_concordance,
};

}  // namespace newsx::cli
