// Which units a rule's named parts took, once the automaton has found the whole match.
//
// Backtracking in the order of preference (first alternatives, greedy repetitions) over the match's units,
// each pair of step and position tried once, so at most (units + 1) × steps of the rule: the bounded
// backtracker of RE2 (R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009).
// Threads: one a thread.
// Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/program.h"

namespace newsx::rulelang {

struct Trace {
  // Units counted from the match's first.
  struct Found {
    std::uint16_t part;
    std::uint32_t begin, end;
  };
  std::vector<Found> parts;      // in the order of their begins; empty ones are left out
  Label labels[kMaxMatchUnits];  // the condition that took each unit
};

class Tracer {
 public:
  // False when the rule does not match exactly these units.
  bool trace(const Phase& phase, const CompiledRule& rule, const Automaton& automaton, std::span<const UnitClass> units,
             Trace& out);
  // Steps made by all traces so far.
  std::uint64_t steps() const { return steps_; }

 private:
  struct Event {
    std::uint16_t part;
    bool open;
    std::uint32_t at;
  };
  struct Choice {
    StepIndex step;
    std::uint32_t at;
    std::size_t events;
  };
  void collect(Trace& out);

  std::vector<std::uint64_t> tried_;
  std::vector<Choice> choices_;
  std::vector<Event> events_;
  std::vector<std::size_t> open_;
  std::uint64_t steps_ = 0;
};

}  // namespace newsx::rulelang
