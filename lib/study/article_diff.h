// What changed from one version of an article to the next: persons, countries, bodies, places, quotations, decisions,
// figures.
//
// O(n log n) in what was found, quotations O(gone · added). Threads: pure functions. Errors: none.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/row.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

// kind, change ("added", "gone", "changed"), name, old, new, old_told, new_told. Of entities old and new are numbers of
// mentions, of quotations the words, `name` who says them, told how the text tells them ("indirect, denied: опроверг");
// of decisions titles, `name` the number.
std::span<const Column> diff_columns();

// The numbers of a text with the word or sign after each, in small letters: "12 процентов", "5 %".
std::vector<std::string> figures_of(std::string_view utf8, const TokenizedText& text);

struct ArticleVersion {
  const Result& result;
  std::span<const std::string> figures;
};
// `marks`: around words that are somebody's own.
std::vector<Row> diff_rows(const ArticleVersion& before, const ArticleVersion& after, bool marks);

}  // namespace newsx
