// Rows as CSV (RFC 4180, lines end with a line feed) and as TSV.
//
// CSV quotes a cell that has a comma, a quotation mark or a line break. TSV has no quoting: tabs, line breaks and
// backslashes are written \t, \n, \r, \\. O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <span>
#include <string>

#include "facts/row.h"

namespace newsx {

void append_csv_header(std::string& out, std::span<const Column> columns);
void append_csv(std::string& out, const Row& row);
void append_tsv_header(std::string& out, std::span<const Column> columns);
void append_tsv(std::string& out, const Row& row);

}  // namespace newsx
