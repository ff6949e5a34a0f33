// Rule files to trees.
//
// Recursive descent, at most kMaxNesting deep; O(bytes).
// Errors: the first mistake throws Error with its line and column.
#pragma once
#include <cstddef>

#include "grammar/ast.h"

namespace newsx::rulelang {

// Adds the file's rules and definitions to `out`; each keeps `index`, the file's among all.
void parse_rules(const Grammar::Source& source, std::size_t index, RuleSet& out);

}  // namespace newsx::rulelang
