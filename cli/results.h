// The frame of commands that study results: of articles, which are analysed, and of earlier output of newsx, which is
// read back.
#pragma once
#include <functional>
#include <string_view>

#include "cli/documents.h"

namespace newsx::cli {

// What a command does with a result. `name`: the document's path or id. `words`: the text's tokens, where they were
// wanted; else nullptr.
using ResultWork =
    std::function<void(const Result& result, std::string_view name, const TokenizedText* words, Outcome&)>;

// Work for DocumentHooks::make_work. A record that is no result, or one of a document that had failed, fails; so does
// an earlier result where `wants_words`, since it has none.
DocumentWork with_results(const Options& options, const Analyzer& analyzer, bool wants_words, ResultWork work);

// What a command does with the words of an article, where it needs nothing that was found in it.
using WordsWork = std::function<void(const Document& document, const TokenizedText& words, Outcome&)>;
// Earlier results fail, since they have no text.
DocumentWork with_words(const Options& options, const Analyzer& analyzer, WordsWork work);

// What is said of a text in which WordQuery::find gave up.
inline constexpr std::string_view kRegexTooLong = "the regular expression takes too long here";

// As for_each_document, with earlier results among the inputs; records that fail give no output.
int for_each_result(const Options& options, Output& output, DocumentHooks hooks);

}  // namespace newsx::cli
