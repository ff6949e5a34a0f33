// Parses rule files into syntax trees.
//
// Recursive descent, at most kMaxNesting deep. O(bytes).
// Errors: the first mistake throws Error with its line and column.
#pragma once
#include <cstddef>

#include "grammar/ast.h"

namespace newsx::rulelang {

// Appends the file's rules and definitions to `out`; each stores `index`, the number of the file.
void parse_rules(const Grammar::Source& source, std::size_t index, RuleSet& out);

}  // namespace newsx::rulelang
