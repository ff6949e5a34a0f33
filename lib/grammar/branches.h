// Conditions as branches: a chain of tests, each of which says where to go on.
//
// Whether a condition holds is mostly known after one or two of its atoms; postfix code goes over all of them, and
// telling the classes of new units took twice as many instructions with it. O(atoms) at most. Threads: functions may
// run at once. Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/atoms.h"

namespace newsx::rulelang {

// The branches of a condition in postfix code (atoms.h), which has 65,000 atoms at most.
std::vector<Branch> branches_of(std::span<const std::uint32_t> code, const Primitives& primitives);

}  // namespace newsx::rulelang
