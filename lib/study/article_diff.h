// What changed from one version of an article to the next: persons, countries, bodies, places, quotations, decisions,
// figures.
//
// O(n log n) in what was found, quotations O(gone · added). Threads: pure functions. Errors: Stopped.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/row.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

// kind, change ("added", "gone", "changed"), name, old, new, old_told, new_told. For entities old and new are numbers
// of mentions; for quotations the words, with the speaker as `name` and how the text reports them ("indirect, denied:
// опроверг") in old_told and new_told; for decisions the titles, with the number as `name`.
std::span<const Column> diff_columns();

// The numbers of a text with the word or sign after each, in lower case: "12 процентов", "5 %".
std::vector<std::string> figures_of(std::string_view utf8, const TokenizedText& text);

struct ArticleVersion {
  const Result& result;
  std::span<const std::string> figures;
};
// `marks`: puts quotation marks around a speaker's own words.
std::vector<Row> diff_rows(const ArticleVersion& before, const ArticleVersion& after, bool marks);

}  // namespace newsx
