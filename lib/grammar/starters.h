// Which phases can begin a match at a unit, told from its primitives alone.
//
// A label that holds has at least one of its triggers (Labels::triggered_by), so a phase none of whose first labels is
// triggered by a primitive of the unit begins nothing there, and its automaton need not be asked. One bit a phase; the
// phases past the 63rd share the last bit and are always asked. Worked out once a grammar: O(steps + primitives ·
// phases).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/atoms.h"

namespace newsx::rulelang {

struct Phase;
using PhaseSet = std::uint64_t;

inline PhaseSet phase_bit(std::size_t phase) { return PhaseSet{1} << (phase < 63 ? phase : 63); }

class Starters {
 public:
  Starters() = default;
  Starters(std::span<const Phase> phases, std::size_t primitives);

  // Phases that may begin at any unit.
  PhaseSet always() const { return always_; }
  // Phases that may begin where a unit has this primitive.
  PhaseSet of(Primitive p) const { return of_[p]; }

 private:
  PhaseSet always_ = 0;
  std::vector<PhaseSet> of_;
};

}  // namespace newsx::rulelang
