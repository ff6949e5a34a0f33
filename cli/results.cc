#include "cli/results.h"

#include <algorithm>
#include <iterator>

#include "cli/failure.h"
#include "facts/earlier_result.h"
#include "facts/quotation_filter.h"
#include "reading/headline.h"
#include "text/article_day.h"

namespace newsx::cli {
namespace {

// Whether mentions name their rules, as with --explain. A result without mentions passes.
bool has_rules(const Result& result) {
  return result.mentions.empty() ||
         std::ranges::any_of(result.mentions, [](const Mention& m) { return !m.reason.rule.empty(); });
}

// Nothing, and the outcome a failure, where there is no result to be studied.
std::optional<EarlierResult> read_earlier(const Options& options, const Document& document, Needs needs,
                                          Outcome& outcome) {
  const auto refuse = [&](std::string_view code, std::string_view message) -> std::optional<EarlierResult> {
    fail(outcome, options, false, {document.name, 0, document.id, code, message, document.earlier_result});
    return std::nullopt;
  };
  auto earlier = read_result(document.earlier_result, options.offsets);
  if (!earlier) return refuse("result", "no result of newsx extract");
  if (!earlier->error.empty()) return refuse("earlier", "had failed: " + earlier->error);
  const bool needs_text = needs >= Needs::text || (needs == Needs::places && earlier->unit != options.offsets);
  if (needs_text && earlier->result.text.is_sparse)  // a database has the texts
    return refuse("no_text",
                  "an earlier result without its text: name the articles, or keep it with extract --with-text");
  if (options.by == CountBy::rule && !has_rules(earlier->result))
    return refuse("no_rules", "an earlier result without the rules: name the articles, or JSON Lines of --explain");
  offer_day(earlier->result.text, options.date, DateSource::option);
  return earlier;
}

// What told the day tells pages and mails, whose text has the title, from records.
DateSource kept_source(DateSource source) {
  const bool in_text = source == DateSource::page || source == DateSource::feed || source == DateSource::mail ||
                       source == DateSource::document || source == DateSource::archive;
  return in_text ? source : DateSource::field;
}

// How a command gets its results.
struct Analysis {
  const Options& options;
  const Analyzer& analyzer;
  Needs needs;
};

// Nothing if an earlier result cannot be used; the outcome is a failure then.
std::optional<NamedResult> named_result(const Analysis& of, Document&& document, Scratch& scratch, Outcome& outcome) {
  NamedResult named;
  if (!document.earlier_result.empty()) {
    auto earlier = read_earlier(of.options, document, of.needs, outcome);
    if (!earlier) return std::nullopt;
    named.result = std::move(earlier->result);
    if (!earlier->id.empty()) named.id = std::move(earlier->id);
    named.name = named.id.value_or(document.name);
    return named;
  }
  named.result = document.result ? *std::move(document.result) : of.analyzer.analyze(std::move(document.text), scratch);
  named.result.text.meta = std::move(document.meta);
  named.name = std::move(document.name);
  named.id = std::move(document.id);
  if (document.title) named.result.title = named.result.strings->store(*document.title);
  return named;
}

// Analyses the articles among these documents. If memory or time runs out, each is left to be analysed alone, so that
// the right one is blamed.
void analyze_together(const Analyzer& analyzer, std::span<Document> documents, ThreadScratch& scratch, Stop stop) {
  std::vector<Document*> articles;
  std::vector<Result> results;
  const auto exchange_texts = [&] {
    for (std::size_t i = 0; i < results.size(); ++i) std::swap(articles[i]->text, results[i].text);
  };
  try {
    for (Document& document : documents)
      if (document.earlier_result.empty()) articles.push_back(&document);
    results.resize(articles.size());
    exchange_texts();
    scratch.use(stop, [&](Scratch& mine) { analyzer.analyze(results, mine); });
    for (std::size_t i = 0; i < results.size(); ++i) articles[i]->result = std::move(results[i]);
  } catch (const std::bad_alloc&) {
    exchange_texts();
  } catch (const Stopped&) {
    exchange_texts();
  }
}

}  // namespace

DocumentWork with_named_results(const Options& options, const Analyzer& analyzer, Needs needs, NamedResultWork work) {
  const auto scratch = std::make_shared<ThreadScratch>(analyzer);
  const Analysis analysis{options, analyzer, needs};
  const auto each = [analysis, scratch, work = std::move(work)](Document&& document, Outcome& outcome) {
    scratch->use(outcome.stop, [&](Scratch& mine) {
      if (auto named = named_result(analysis, std::move(document), mine, outcome)) work(*named, mine, outcome);
    });
  };
  return {each, [&analyzer, scratch](std::span<Document> documents, Stop stop) {
            analyze_together(analyzer, documents, *scratch, stop);
          }};
}

DocumentWork with_results(const Options& options, const Analyzer& analyzer, Needs needs, ResultWork work) {
  return with_named_results(
      options, analyzer, needs,
      [&options, &analyzer, needs, work = std::move(work)](NamedResult& named, Scratch& scratch, Outcome& outcome) {
        Result& result = named.result;
        keep_quotations(result, options.quotations);
        if (needs != Needs::words) return work(result, named.name, nullptr, outcome);
        const TokenizedText words = analyzer.tokenize(result.utf8(), scratch);
        work(result, named.name, &words, outcome);
      });
}

bool restore_text(const Options& options, Document& document, Outcome& outcome) {
  if (document.earlier_result.empty()) return true;
  auto earlier = read_earlier(options, document, Needs::text, outcome);
  if (!earlier) return false;
  if (!earlier->id.empty()) {
    document.id = earlier->id;
    document.name = std::move(earlier->id);
  }
  if (!earlier->result.title.empty()) document.title = earlier->result.title;
  document.text = std::move(earlier->result.text);
  document.strings = std::move(earlier->result.strings);
  document.date_source = kept_source(document.text.date_source);
  document.meta = std::move(document.text.meta);
  return true;
}

DocumentWork with_words(const Options& options, const Analyzer& analyzer, WordsWork work) {
  return with_scratch(
      analyzer, [&options, &analyzer, work = std::move(work)](Document&& document, Scratch& scratch, Outcome& outcome) {
        if (restore_text(options, document, outcome))
          work(document, analyzer.tokenize(document.text.utf8, scratch), outcome);
      });
}

ArticleCells article_cells(const Document& document, const TokenizedText& words) {
  const std::string_view title =
      document.title ? std::string_view(*document.title) : headline_of(words.tokens, document.text.utf8);
  return {document.text, title, document.meta, document.name};
}

DocumentWork with_places(const Options& options, const Analyzer& analyzer, const WordQuery& query, PlacesWork work) {
  return with_words(options, analyzer,
                    [&options, &query, work = std::move(work)](const Document& document, const TokenizedText& words,
                                                               Outcome& outcome) {
                      std::vector<Span> places;
                      if (query.find(document.text.utf8, words, places)) return work(document, words, places, outcome);
                      fail(outcome, options, false,
                           {document.name, 0, document.id, "regex", "the regular expression takes too long here", {}});
                    });
}

std::function<void(Output&, Outcome&&)> rows_to(std::vector<Row>& rows) {
  return [&rows](Output&, Outcome&& outcome) { std::ranges::move(outcome.rows, std::back_inserter(rows)); };
}

Options accepting_results(Options options) {
  options.accept_results = true;
  return options;
}

int for_each_result(const Options& options, Output& output, DocumentHooks hooks) {
  hooks.error_records = false;
  return for_each_document(accepting_results(options), output, hooks);
}

}  // namespace newsx::cli
