// The constraints of a rule on one match.
#pragma once
#include <cstdint>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/readings.h"
#include "grammar/scene.h"
#include "grammar/trace.h"

namespace newsx::rulelang {

// Units of the scene.
struct UnitRange {
  std::uint32_t begin, end;
};

// A match whose parts have been traced.
struct Match {
  const Scene& scene;
  UnitRange units;
  const Trace& trace;

  UnitRange units_of(const Trace::Found& part) const { return {units.begin + part.begin, units.begin + part.end}; }
  Label label_of(std::uint32_t unit) const { return trace.labels[unit - units.begin]; }
};

// The readings of a match's units that agreement left. Keeps its memory from match to match.
class Agreement {
 public:
  void clear() { count_ = 0; }
  // nullptr for units without an agreement constraint.
  const ReadingList* find(std::uint32_t unit) const {
    for (std::size_t i = 0; i < count_; ++i)
      if (all_[i].unit == unit) return &all_[i].readings;
    return nullptr;
  }

 private:
  friend class AgreementCheck;
  struct Agreed {
    std::uint32_t unit = 0;
    ReadingList readings;
  };
  std::vector<Agreed> all_;
  std::size_t count_ = 0;
  // Heads of the parts of the constraint being checked, and their readings.
  std::vector<std::uint32_t> heads_;
  std::vector<ReadingList> lists_;
};

// Checks the constraints on the match's edges and gaps: before, after, same-line, tight. `sentence` contains the match.
bool edges_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, UnitRange sentence,
                Automaton& automaton);

// Checks the constraints on named parts: agree, differ, same. Fills `agreed`.
bool parts_hold(const Match& match, const CompiledRule& rule, Agreement& agreed);

// The first unit of the range that can head a phrase, else its first unit. `readings`: what agreement left of its
// readings, or all of them. A noun that may also be an adjective ("верховный") is the head only if the next unit is not
// a noun that it agrees with.
std::uint32_t head_of(const Match& match, UnitRange range, const Agreement& agreed, ReadingList& readings);

}  // namespace newsx::rulelang
