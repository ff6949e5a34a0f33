// What concordance and collocations looked for, as they say it.
//
// Threads: one. Errors: none.
#pragma once
#include "cli/row_output.h"
#include "study/word_query.h"

namespace newsx::cli {

// Key `searched`, and its line. That the word is nowhere is said in any format.
RowNotes search_notes(const Options& options, const WordQuery& query, bool nowhere);

}  // namespace newsx::cli
