// Compiled phases, which the automaton and the matcher run.
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

// Rules in order of preference: by priority, then the user's first, then as written.
struct Phase {
  std::string name;
  Labels labels;
  std::vector<Step> steps;
  std::vector<DefinitionId> phrases;  // by step: the innermost phrase it comes from, else kNoDefinition
  std::vector<CompiledRule> rules;
};

// Appends the steps of a pattern to a phase and sets the rule's `start`, `first` and `last`. Subclasses number
// conditions and parts, and report errors.
class PatternCompiler {
 public:
  virtual ~PatternCompiler() = default;
  void compile(const Pattern& pattern, Phase& phase, CompiledRule& rule, std::uint16_t index_in_phase);

 protected:
  virtual Label label_of(const Expression& unit) = 0;
  virtual std::uint16_t part_of(const Pattern& part) = 0;
  [[noreturn]] virtual void fail(Place place, const std::string& message) const = 0;
  // Where to report an error at `own`: a phrase may stand in another file, so errors in it go to the rule's pattern.
  Place place_in_rule(Place own) const { return phrase_ == kNoDefinition ? own : place_; }

 private:
  StepIndex emit(const Step& step);
  StepIndex build(const Pattern& pattern, StepIndex next);
  StepIndex build_repeat(const Pattern& pattern, StepIndex next);

  Phase* phase_ = nullptr;
  StepIndex first_ = 0;
  DefinitionId phrase_ = kNoDefinition;  // being expanded
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
  std::uint32_t used_builtins = 0;      // bits of the Builtins that rules use
  std::vector<rulelang::Phase> phases;  // in cascade order; Annotation::phase is the index plus 1
  rulelang::Starters starters;          // of `phases`
};

}  // namespace newsx
