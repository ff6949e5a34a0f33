// newsx concordance: where a word or a name stands.
#include "study/concordance.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "output/name_part.h"
#include "study/word_query.h"

namespace newsx::cli {
namespace {

DocumentWork looking_for_words(const Options& options, const Analyzer& analyzer) {
  Scratch scratch = analyzer.scratch();
  const auto query = std::make_shared<WordQuery>(options.word, options.search, analyzer, scratch);
  return with_words(
      options, analyzer, [&options, query](const Document& document, const TokenizedText& words, Outcome& outcome) {
        std::vector<Span> places;
        if (!query->find(document.text.utf8, words, places))
          return fail(outcome, options, false, {document.name, 0, document.id, "regex", kRegexTooLong, {}});
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
  if (options.entity.empty()) {  // that it can be looked for, before anything is read
    Scratch scratch = analyzer.scratch();
    const WordQuery checked(options.word, options.search, analyzer, scratch);
  }
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return options.entity.empty() ? looking_for_words(options, analyzer) : looking_for_entity(options, analyzer);
  };
  std::vector<Row> rows;
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    rows.insert(rows.end(), std::make_move_iterator(outcome.rows.begin()), std::make_move_iterator(outcome.rows.end()));
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    sort_concordance(rows, options.sort);
    print_rows(options, out, concordance_columns(), rows);
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
