// The constraints of a rule on one match.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/scene.h"
#include "grammar/trace.h"

namespace newsx::rulelang {

// Units of the scene.
struct UnitRange {
  std::uint32_t begin, end;
};

// What agreement left of the readings of a unit.
struct Agreed {
  std::uint32_t unit;
  std::vector<Grammemes> readings;
};

// Those that the match's edges and gaps decide: before, after, same-line, tight. `sentence`: the match's
// sentence.
bool edges_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, UnitRange sentence,
                Automaton& automaton);

// Those on named parts: agree, differ, same. Fills `agreed`.
bool parts_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, const Trace& trace,
                std::vector<Agreed>& agreed);

// The first unit of the range that can be the head of a phrase, else its first, with its readings (what
// `agreed` says, if it does). A noun that is an adjective too ("верховный") is the head only when no noun
// that it agrees with comes next.
std::uint32_t head_of(const Scene& scene, UnitRange range, UnitRange match, const Trace& trace,
                      std::span<const Agreed> agreed, std::vector<Grammemes>& readings);

}  // namespace newsx::rulelang
