// Markdown (CommonMark with GitHub's tables) in which no text acts as markup, and rows as a table of the columns that
// tables for people have.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "facts/row.h"

namespace newsx {

// `text` inside a line or a cell: markup is escaped with backslashes, control characters are spaces.
std::string markdown_text(std::string_view text);
// The same as the beginning of a line, where "1. " or "- " would begin a list and "---" be a rule.
std::string markdown_line(std::string_view text);

// `without_first`: leaves the first column out.
void append_markdown_header(std::string& out, std::span<const Column> columns, bool without_first);
void append_markdown(std::string& out, std::span<const Column> columns, const Row& row, bool without_first);

}  // namespace newsx
