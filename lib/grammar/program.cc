#include "grammar/program.h"

#include <utility>

#include "grammar/definitions.h"
#include "grammar/limits.h"

namespace newsx::rulelang {

void PatternCompiler::compile(const Pattern& pattern, Phase& phase, CompiledRule& rule, std::uint16_t index_in_phase) {
  const std::uint32_t least = least_length(pattern);
  if (least == 0) fail(pattern.place, "this pattern can match nothing at all");
  if (least > kMaxMatchUnits) {
    fail(pattern.place,
         "this pattern takes more than " + std::to_string(kMaxMatchUnits) + " units, the most that a match may have");
  }
  phase_ = &phase;
  place_ = pattern.place;
  rule.first = first_ = static_cast<StepIndex>(phase.steps.size());
  const StepIndex accept = emit({Step::Op::accept, index_in_phase, 0, 0});
  rule.start = build(pattern, accept);
  rule.last = static_cast<StepIndex>(phase.steps.size());
}

StepIndex PatternCompiler::emit(const Step& step) {
  const std::size_t index = phase_->steps.size();
  if (index - first_ >= kMaxRuleSteps) {
    fail(place_, "this pattern is too large: with its repetitions written out it has more than " +
                     std::to_string(kMaxRuleSteps) + " steps");
  }
  if (index >= kMaxPhaseSteps) {
    fail(place_, "the phase's patterns are too large: more than " + std::to_string(kMaxPhaseSteps) + " steps");
  }
  phase_->steps.push_back(step);
  phase_->phrases.push_back(phrase_);
  return static_cast<StepIndex>(index);
}

// Built from the end: `next` is where the pattern goes on.
StepIndex PatternCompiler::build(const Pattern& pattern, StepIndex next) {
  switch (pattern.op) {
    case Pattern::Op::unit:
      return emit({Step::Op::unit, label_of(pattern.unit), next, 0});
    case Pattern::Op::sequence:
      for (auto child = pattern.children.rbegin(); child != pattern.children.rend(); ++child)
        next = build(*child, next);
      return next;
    case Pattern::Op::choice: {
      StepIndex start = build(pattern.children.back(), next);
      for (std::size_t i = pattern.children.size() - 1; i-- > 0;) {
        start = emit({Step::Op::split, 0, build(pattern.children[i], next), start});
      }
      return start;
    }
    case Pattern::Op::repeat:
      return build_repeat(pattern, next);
    case Pattern::Op::part: {
      const std::uint16_t part = part_of(pattern);
      const StepIndex close = emit({Step::Op::close, part, next, 0});
      return emit({Step::Op::open, part, build(pattern.children.front(), close), 0});
    }
    case Pattern::Op::phrase: {
      const Definition& definition = *pattern.unit.definition;
      const DefinitionId around = std::exchange(phrase_, definition.id);
      const StepIndex start = build(definition.pattern, next);
      phrase_ = around;
      return start;
    }
  }
  return next;
}

StepIndex PatternCompiler::build_repeat(const Pattern& pattern, StepIndex next) {
  const Pattern& item = pattern.children.front();
  std::uint32_t copies = pattern.least;
  if (pattern.most == Pattern::kNoBound) {
    const StepIndex split = emit({Step::Op::split, 0, 0, next});
    const StepIndex body = build(item, split);
    phase_->steps[split].next = body;
    next = split;
    if (copies > 0) {
      next = body;
      --copies;
    }
  } else {
    const StepIndex out = next;
    for (std::uint32_t i = pattern.least; i < pattern.most; ++i) {
      next = emit({Step::Op::split, 0, build(item, next), out});
    }
  }
  for (std::uint32_t i = 0; i < copies; ++i) next = build(item, next);
  return next;
}

}  // namespace newsx::rulelang
