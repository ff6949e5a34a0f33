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
// Appends the rows of one document. A decision has its own date if the text gives one, otherwise the article's; `date`:
// the article's day, empty if unknown.
void append_ledger_rows(std::vector<Row>& rows, const Result& result, std::string_view document, std::string_view date);
// By date, then in the order of documents; undated rows come last.
void sort_ledger(std::vector<Row>& rows);

}  // namespace newsx
