// What concordance and collocations share: the word that they look for, and what they say of the search.
//
// Threads: one. Errors: UsageError where no word is named.
#pragma once
#include "cli/row_output.h"
#include "study/word_query.h"

namespace newsx::cli {

// The first argument is the word; the others are inputs.
void take_word(Options& options, std::string_view command);
// Key `searched`, and its line. That the word is nowhere is said in any format.
RowNotes search_notes(const Options& options, const WordQuery& query, bool nowhere);

}  // namespace newsx::cli
