// A report that a colon introduces, without marks: "Экономист считает: цены вырастут". O(tokens of the sentence).
// Threads: may run at once. Errors: none.
#pragma once
#include "speech/sentence_reports.h"

namespace newsx {

// Adds the clause behind the colon to the reports of the sentence. Headlines are headlines.h's, words in the first
// person and lists behind a colon nobody's report.
void find_report_behind_colon(const ReportTools& tools);

}  // namespace newsx
