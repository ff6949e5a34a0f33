#include "grammar/automaton.h"

#include <algorithm>

#include "grammar/limits.h"

namespace newsx::rulelang {

Automaton::Automaton(const Phase& phase) : phase_(phase), seen_(phase.steps.size(), 0) { start_anew(); }

void Automaton::start_anew() {
  full_ = false;
  class_of_signature_.clear();
  classes_.clear();
  start_row_.assign(1, kUnknown);
  sets_.clear();
  accepts_.clear();
  states_.clear();
  state_of_key_.assign(256, 0);
  transitions_.assign(256, {});
  transition_count_ = 0;
  states_.push_back({0, 0});  // kDead
  ++round_;
  steps_.clear();
  rules_.clear();
  for (const CompiledRule& rule : phase_.rules) close_over(rule.start);
  std::sort(steps_.begin(), steps_.end());
  states_.push_back({sets_.intern(steps_), 0});  // kStart; not in state_of_key_, which is harmless
}

void Automaton::trim(const Signatures& signatures) {
  if (full_) start_anew();
  class_of_signature_.resize(std::max(class_of_signature_.size(), signatures.size()), kUnknown);
}

UnitClass Automaton::find_class(SignatureId id, const Signatures& signatures) {
  facts_.assign(phase_.labels.primitive_count() / 64 + 1, 0);
  present_.clear();
  signatures.for_each(id, [&](Primitive p) {
    facts_[p / 64] |= std::uint64_t{1} << (p % 64);
    present_.push_back(p);
  });
  const auto has = [&](Primitive p) { return facts_[p / 64] >> (p % 64) & 1; };
  labels_.clear();
  const auto check = [&](Label label) {
    if (phase_.labels.holds(label, 1, has) != 0) labels_.push_back(label);
  };
  for (const Label label : phase_.labels.untriggered()) check(label);
  for (const Primitive p : present_) {
    for (const Label label : phase_.labels.triggered_by(p)) check(label);
  }
  std::sort(labels_.begin(), labels_.end());
  labels_.erase(std::unique(labels_.begin(), labels_.end()), labels_.end());
  const UnitClass cls = static_cast<UnitClass>(classes_.intern(labels_));
  if (classes_.size() > start_row_.size()) start_row_.resize(classes_.size(), kUnknown);
  if (classes_.size() > kMaxUnitClasses) full_ = true;
  if (id >= class_of_signature_.size())
    class_of_signature_.resize(std::max(signatures.size(), std::size_t{id} + 1), kUnknown);
  return class_of_signature_[id] = cls;
}

StateId Automaton::next(StateId state, UnitClass cls) {
  const std::uint32_t from = std::uint32_t{state} << 16 | cls;
  const auto slot_of = [&] {
    std::size_t slot = (from * 0x9E3779B1u >> 7) & (transitions_.size() - 1);
    while (transitions_[slot].from != 0 && transitions_[slot].from != from)
      slot = (slot + 1) & (transitions_.size() - 1);
    return slot;
  };
  if (const Transition& known = transitions_[slot_of()]; known.from == from) return known.to;
  const StateId to = make_next(state, cls);
  if (transition_count_ * 2 >= transitions_.size()) grow_transitions();
  transitions_[slot_of()] = {from, to};
  if (++transition_count_ > kMaxTransitions) full_ = true;
  return to;
}

void Automaton::grow_transitions() {
  std::vector<Transition> old(transitions_.size() * 2);
  old.swap(transitions_);
  for (const Transition& transition : old) {
    if (transition.from == 0) continue;
    std::size_t slot = (transition.from * 0x9E3779B1u >> 7) & (transitions_.size() - 1);
    while (transitions_[slot].from != 0) slot = (slot + 1) & (transitions_.size() - 1);
    transitions_[slot] = transition;
  }
}

StateId Automaton::make_next(StateId state, UnitClass cls) {
  ++round_;
  steps_.clear();
  rules_.clear();
  label_now_.assign(phase_.labels.size(), false);
  for (const Label label : classes_[cls]) label_now_[label] = true;
  for (const StepIndex index : sets_[states_[state].steps]) {
    const Step& step = phase_.steps[index];
    if (label_now_[step.label]) close_over(step.next);
  }
  if (steps_.empty() && rules_.empty()) return kDead;
  std::sort(steps_.begin(), steps_.end());
  std::sort(rules_.begin(), rules_.end());
  return intern_state();
}

StateId Automaton::intern_state() {
  const State wanted{sets_.intern(steps_), accepts_.intern(rules_)};
  const auto slot_of = [&](const State& state) {
    return ((state.steps * 0x9E3779B1u) ^ (state.accepts * 0x85EBCA6Bu)) & (state_of_key_.size() - 1);
  };
  std::size_t slot = slot_of(wanted);
  for (; state_of_key_[slot] != 0; slot = (slot + 1) & (state_of_key_.size() - 1)) {
    const State& there = states_[state_of_key_[slot]];
    if (there.steps == wanted.steps && there.accepts == wanted.accepts) return state_of_key_[slot];
  }
  const StateId id = static_cast<StateId>(states_.size());
  states_.push_back(wanted);
  state_of_key_[slot] = id;
  if (states_.size() * 2 > state_of_key_.size()) {
    state_of_key_.assign(state_of_key_.size() * 2, 0);
    for (std::size_t i = 2; i < states_.size(); ++i) {
      std::size_t at = slot_of(states_[i]);
      while (state_of_key_[at] != 0) at = (at + 1) & (state_of_key_.size() - 1);
      state_of_key_[at] = static_cast<StateId>(i);
    }
  }
  if (states_.size() > kMaxStates || (sets_.item_count() > kMaxStateSteps && states_.size() > kMinStates)) full_ = true;
  return id;
}

// Adds the steps that can be reached without taking a unit.
void Automaton::close_over(StepIndex from) {
  stack_.push_back(from);
  while (!stack_.empty()) {
    const StepIndex index = stack_.back();
    stack_.pop_back();
    if (seen_[index] == round_) continue;
    seen_[index] = round_;
    const Step& step = phase_.steps[index];
    switch (step.op) {
      case Step::Op::unit:
        steps_.push_back(index);
        break;
      case Step::Op::accept:
        rules_.push_back(step.label);
        break;
      case Step::Op::split:
        stack_.push_back(step.other);
        [[fallthrough]];
      case Step::Op::open:
      case Step::Op::close:
        stack_.push_back(step.next);
        break;
    }
  }
}

}  // namespace newsx::rulelang
