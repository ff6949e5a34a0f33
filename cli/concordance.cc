// newsx concordance: where a word or a name stands.
#include "study/concordance.h"

#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/search_notes.h"
#include "facts/name_part.h"

namespace newsx::cli {
namespace {

DocumentWork looking_for_words(const Options& options, const Analyzer& analyzer, const WordQuery& query) {
  return with_places(
      options, analyzer, query,
      [&options](const Document& document, const TokenizedText& words, std::span<const Span> places, Outcome& outcome) {
        append_concordance_rows(outcome.rows, document.text.utf8, words.tokens, places,
                                {document.name, options.context, options.offsets});
      });
}

DocumentWork looking_for_entity(const Options& options, const Analyzer& analyzer) {
  return with_results(options, analyzer, true,
                      [&options, name = NamePart(options.entity)](const Result& result, std::string_view document,
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
                                                {document, options.context, options.offsets});
                      });
}

}  // namespace

int run_concordance(const Options& options) {
  const Analyzer analyzer(options.data);
  std::optional<WordQuery> query;
  Scratch scratch = analyzer.scratch();
  if (options.entity.empty()) query.emplace(options.word, options.search, analyzer.tokenize(options.word, scratch));
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return query ? looking_for_words(options, analyzer, *query) : looking_for_entity(options, analyzer);
  };
  std::vector<Row> rows;
  hooks.hand_on = rows_to(rows);
  hooks.end = [&](Output& out, const BatchSummary& summary) {
    sort_concordance(rows, options.sort);
    const bool nowhere = rows.empty() && summary.failed == 0;  // what failed may have it
    print_rows(options, out, concordance_columns(), rows, query ? search_notes(options, *query, nowhere) : RowNotes());
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
