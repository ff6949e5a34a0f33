// Compiled phases: what the automaton and the matcher run.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "grammar/atoms.h"
#include "grammar/grammar.h"
#include "grammar/starters.h"

namespace newsx::rulelang {

using StepIndex = std::uint32_t;

// One instruction of a phase's nondeterministic automaton.
struct Step {
  enum class Op : std::uint8_t {
    unit,    // takes a unit for which `label` holds, then `next`
    split,   // `next`, or else `other`
    open,    // a part begins, then `next`
    close,   // a part ends, then `next`
    accept,  // the rule `label` (index in Phase::rules) matches
  };
  Op op = Op::accept;
  std::uint16_t label = 0;  // label, part or rule
  StepIndex next = 0, other = 0;
};

struct CompiledConstraint {
  Constraint::Kind kind;
  std::vector<std::uint16_t> parts;
  Grammemes categories = 0;
  Label label = 0;
};

struct CompiledValue {
  KeyId key;
  std::uint16_t part = 0;
  bool fixed = false;
  std::string text;
};

struct CompiledRule {
  RuleId id = 0;
  ClassId cls = 0;
  bool weak = false;
  StepIndex start = 0, first = 0, last = 0;  // its steps are [first, last)
  std::uint16_t covered = 0xFFFF;            // the part `it`
  std::vector<std::string> parts;
  std::vector<CompiledConstraint> constraints;
  std::vector<CompiledValue> values;
};

// Rules in the order of preference: priority, then user's first, then as written.
struct Phase {
  std::string name;
  Labels labels;
  std::vector<Step> steps;
  std::vector<DefinitionId> phrases;  // by step: the innermost phrase that it was written in, else kNoDefinition
  std::vector<CompiledRule> rules;
};

// Appends the steps of `pattern` to `phase` and sets the rule's `start`, `first`, `last`. `label_of` gives a
// unit's label, `part_of` a part's number. Throws Error through `fail(place, message)` when there are too
// many.
class PatternCompiler {
 public:
  virtual ~PatternCompiler() = default;
  void compile(const Pattern& pattern, Phase& phase, CompiledRule& rule, std::uint16_t index_in_phase);

 protected:
  virtual Label label_of(const Expression& unit) = 0;
  virtual std::uint16_t part_of(const Pattern& part) = 0;
  [[noreturn]] virtual void fail(Place place, const std::string& message) const = 0;
  // Where to report an error in what the rule's file says at `own`: what stands in a phrase may stand in another file.
  Place place_in_rule(Place own) const { return phrase_ == kNoDefinition ? own : place_; }

 private:
  StepIndex emit(const Step& step);
  StepIndex build(const Pattern& pattern, StepIndex next);
  StepIndex build_repeat(const Pattern& pattern, StepIndex next);

  Phase* phase_ = nullptr;
  StepIndex first_ = 0;
  DefinitionId phrase_ = kNoDefinition;  // that is written out
  Place place_;                          // of the rule's pattern
};

}  // namespace newsx::rulelang

namespace newsx {

struct Grammar::Impl {
  std::vector<RuleInfo> rules;
  std::vector<const rulelang::CompiledRule*> compiled;  // by RuleId
  std::vector<Example> examples;
  std::vector<DefinitionInfo> definitions;
  std::vector<std::string> classes, keys;
  rulelang::Primitives primitives;
  std::uint32_t used_builtins = 0;      // bits of Builtin that some rule asks for
  std::vector<rulelang::Phase> phases;  // in cascade order; Annotation::phase is the index plus 1
  rulelang::Starters starters;          // of `phases`
};

}  // namespace newsx
