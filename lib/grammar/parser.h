// Rule files to trees.
//
// Recursive descent, at most kMaxNesting deep; O(bytes).
// Errors: the first mistake throws Error with its line and column.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "grammar/ast.h"

namespace newsx::rulelang {

// Adds the file's rules to `out`. `source` is kept in each rule.
void parse_rules(const std::string& file, std::string_view text, std::size_t source, std::vector<RuleLine>& out);

}  // namespace newsx::rulelang
