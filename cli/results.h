// The loop of commands that study results: articles are analysed, earlier output of newsx is read back.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/documents.h"
#include "facts/article_columns.h"
#include "facts/row.h"
#include "study/items.h"
#include "study/word_query.h"

namespace newsx::cli {

// What a command needs beside a result. Earlier results may have no text, and fail where it is needed: also for places
// in another unit than theirs.
enum class Needs : std::uint8_t { nothing, places, text, words };
constexpr Needs needs_of(CountBy by) { return needs_text(by) ? Needs::words : Needs::nothing; }

// A result with what is known of its document beside it: just found, or an earlier one. Its title is the record's,
// where that gives one.
struct NamedResult {
  Result result;
  std::string name;               // the document's path or id
  std::optional<std::string> id;  // for JSON

  RecordInfo info() const { return {id, result.text.meta}; }
};
using NamedResultWork = std::function<void(NamedResult& named, Scratch&, Outcome&)>;

// Work for DocumentHooks::make_work: analyses articles, reads earlier results back. A record that is no result, one of
// a document that had failed, or one without what is needed fails.
DocumentWork with_named_results(const Options& options, const Analyzer& analyzer, Needs needs, NamedResultWork work);

// What a command does with a result. `name`: the document's path or id. `words`: the text's tokens, where they are
// needed; else nullptr.
using ResultWork =
    std::function<void(const Result& result, std::string_view name, const TokenizedText* words, Outcome&)>;

// The same for commands that study results: of the quotations only those that --kind and --status ask for are there.
DocumentWork with_results(const Options& options, const Analyzer& analyzer, Needs needs, ResultWork work);

// Makes the article again of an earlier result that has its text. False: it has none, and the outcome is a failure.
bool restore_text(const Options& options, Document& document, Outcome& outcome);

// What a command does with the words of an article, where it needs no analysis.
using WordsWork = std::function<void(const Document& document, const TokenizedText& words, Outcome&)>;
// Earlier results without their text fail.
DocumentWork with_words(const Options& options, const Analyzer& analyzer, WordsWork work);

// What rows say of such an article.
ArticleCells article_cells(const Document& document, const TokenizedText& words);

// The same with the places of what is looked for, in order of the text. A text on which the query gives up fails.
using PlacesWork =
    std::function<void(const Document& document, const TokenizedText& words, std::span<const Span> places, Outcome&)>;
DocumentWork with_places(const Options& options, const Analyzer& analyzer, const WordQuery& query, PlacesWork work);

// For DocumentHooks::hand_on: gathers the outcomes' rows, in order of the input.
std::function<void(Output&, Outcome&&)> rows_to(std::vector<Row>& rows);

// The same options, but that inputs may be earlier results.
Options accepting_results(Options options);
// As for_each_document, with earlier results among the inputs; records that fail give no output.
int for_each_result(const Options& options, Output& output, DocumentHooks hooks);

}  // namespace newsx::cli
