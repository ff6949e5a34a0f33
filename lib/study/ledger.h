// All decisions of many documents in one table.
//
// O(decisions). Threads: functions may run at once. Errors: none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "facts/row.h"
#include "reading/result.h"

namespace newsx {

std::span<const Column> ledger_columns();
// Rows of one document. The date of a decision is its own where the text has it, else the article's; `date`:
// the article's day, empty where it is not known.
void append_ledger_rows(std::vector<Row>& rows, const Result& result, std::string_view document, std::string_view date);
// By date, then by document as they came; what has no date comes last.
void sort_ledger(std::vector<Row>& rows);

}  // namespace newsx
