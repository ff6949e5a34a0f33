// What changed between two versions of an article: persons, countries, bodies, places, quotations, decisions, figures.
//
// O(n log n) in the number of findings; quotations O(gone · added). Threads: pure functions. Errors: Stopped.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/row.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

// Columns: kind, change ("added", "gone", "changed"), name, old, new, old_told, new_told. For entities, old and new are
// numbers of mentions. For quotations they are the words, `name` is the speaker, and old_told and new_told say how the
// words are reported ("indirect, denied: опроверг"). For decisions they are the titles, and `name` is the number.
std::span<const Column> diff_columns();

// The numbers of a text, each with the word or sign after it in lower case: "12 процентов", "5 %".
std::vector<std::string> figures_of(std::string_view utf8, const TokenizedText& text);

struct ArticleVersion {
  const Result& result;
  std::span<const std::string> figures;
};
// `marks`: put quotation marks around a speaker's own words.
std::vector<Row> diff_rows(const ArticleVersion& before, const ArticleVersion& after, bool marks);

}  // namespace newsx
