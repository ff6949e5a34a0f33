// Which phases can begin a match at a unit, by its primitives alone.
//
// A label holds only if the unit has one of its triggers (Labels::triggered_by). So a phase cannot begin a match at a
// unit whose primitives trigger none of the phase's first labels, and its automaton is skipped. One bit per phase;
// phases past the 63rd share the last bit and are never skipped. Computed once per grammar: O(steps + primitives ·
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
  // Phases that may begin at a unit with this primitive.
  PhaseSet of(Primitive p) const { return of_[p]; }

 private:
  friend struct Parts;
  PhaseSet always_ = 0;
  std::vector<PhaseSet> of_;
};

}  // namespace newsx::rulelang
