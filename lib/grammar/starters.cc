#include "grammar/starters.h"

#include "grammar/program.h"

namespace newsx::rulelang {
namespace {

// The labels of which the first unit of a match must satisfy one.
std::vector<bool> first_labels(const Phase& phase) {
  std::vector<bool> out(phase.labels.size(), false), seen(phase.steps.size(), false);
  std::vector<StepIndex> stack;
  for (const CompiledRule& rule : phase.rules) stack.push_back(rule.start);
  while (!stack.empty()) {
    const StepIndex index = stack.back();
    stack.pop_back();
    if (seen[index]) continue;
    seen[index] = true;
    const Step& step = phase.steps[index];
    if (step.op == Step::Op::unit) {
      out[step.label] = true;
    } else if (step.op != Step::Op::accept) {
      stack.push_back(step.next);
      if (step.op == Step::Op::split) stack.push_back(step.other);
    }
  }
  return out;
}

}  // namespace

Starters::Starters(std::span<const Phase> phases, std::size_t primitives) : of_(primitives, 0) {
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const std::vector<bool> first = first_labels(phases[i]);
    const PhaseSet bit = phase_bit(i);
    if (bit == phase_bit(63)) always_ |= bit;
    for (const Label label : phases[i].labels.untriggered())
      if (first[label]) always_ |= bit;
    for (std::size_t p = 0; p < primitives; ++p)
      for (const Label label : phases[i].labels.triggered_by(static_cast<Primitive>(p)))
        if (first[label]) of_[p] |= bit;
  }
}

}  // namespace newsx::rulelang
