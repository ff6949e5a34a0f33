// Markdown (CommonMark with GitHub's tables) in which all text is escaped, and rows as a table with the columns shown
// in tables.
//
// O(bytes). Threads: pure functions. Errors: none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "facts/row.h"

namespace newsx {

// `text` inside a line or a cell: markup is escaped with backslashes, control characters become spaces.
std::string markdown_text(std::string_view text);
// The same at the start of a line, where "1. " or "- " would start a list and "---" would be a rule.
std::string markdown_line(std::string_view text);

// `without_first`: leaves the first column out.
void append_markdown_header(std::string& out, std::span<const Column> columns, bool without_first);
void append_markdown(std::string& out, std::span<const Column> columns, const Row& row, bool without_first);

}  // namespace newsx
