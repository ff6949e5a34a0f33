// Finds the units of a rule's named parts, once the automaton has found the whole match.
//
// Backtracks over the match's units in order of preference (first alternatives, greedy repetitions) and tries each pair
// of step and position once, so at most (units + 1) × steps of the rule: RE2's bounded backtracker (R. Cox, "Regular
// Expression Matching: the Virtual Machine Approach", 2009).
// Threads: each thread needs its own.
// Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/program.h"

namespace newsx::rulelang {

struct Trace {
  // Units, counted from the first of the match.
  struct Found {
    std::uint16_t part;
    std::uint32_t begin, end;
  };
  std::vector<Found> parts;      // by where they begin; without empty ones
  Label labels[kMaxMatchUnits];  // the condition that took each unit
};

class Tracer {
 public:
  // False if the rule does not match exactly these units.
  bool trace(const Phase& phase, const CompiledRule& rule, const Automaton& automaton, std::span<const UnitClass> units,
             Trace& out);
  // Steps of all traces so far.
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
