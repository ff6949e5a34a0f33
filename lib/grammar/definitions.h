// Named lists, units and phrases: who sees which name, and what stands behind it.
//
// A name is looked up in its own file, then, for a user's file, among the user's shared definitions, then among the
// built-in ones: the nearest wins, and built-in rules never see a user's. Within one of these scopes a name is defined
// once. No definition may contain itself.
// Names are bound, not copied: O(size of all files), however often a name is used.
// Errors: the first unknown, doubled, recursive or misplaced name throws Error with its line and column.
#pragma once
#include <cstdint>
#include <span>

#include "grammar/ast.h"

namespace newsx::rulelang {

// Points each @name of `all` at its definition and fills in what ast.h says is known then. `all.definitions` must not
// grow or move afterwards.
void bind_names(std::span<const Grammar::Source> sources, RuleSet& all);

// The fewest units that a pattern takes, counted up to one more than a match may have. Its names are bound.
std::uint32_t least_length(const Pattern& pattern);

}  // namespace newsx::rulelang
