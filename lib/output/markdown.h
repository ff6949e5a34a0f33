// Rows as a Markdown table of the columns that tables for people have.
#pragma once
#include <span>
#include <string>

#include "output/rows.h"

namespace newsx {

// `without_first`: leaves the first column out.
void append_markdown_header(std::string& out, std::span<const Column> columns, bool without_first);
void append_markdown(std::string& out, std::span<const Column> columns, const Row& row, bool without_first);

}  // namespace newsx
