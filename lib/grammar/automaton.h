// The deterministic automaton of one phase, built lazily.
//
// A state is a set of the phase's `unit` steps plus the rules that match there. Units arrive as signatures; the labels
// of a signature are computed once, and signatures with equal labels form one class. Transitions from the start state
// are a dense row; all others share a hash table, because most classes kill most states. Bounded: `trim` flushes the
// tables once they exceed kMaxStates, kMaxTransitions or kMaxUnitClasses. Between two calls they grow by at most what
// one start adds, about kMaxMatchUnits of each. Threads: each thread needs its own. Errors: none.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/program.h"
#include "grammar/set_pool.h"
#include "grammar/signatures.h"

namespace newsx::rulelang {

using StateId = std::uint16_t;
using UnitClass = std::uint16_t;

class Automaton {
 public:
  static constexpr StateId kDead = 0, kStart = 1;

  explicit Automaton(const Phase& phase);

  // Signatures passed before are no longer valid.
  void forget_signatures() { class_of_signature_.clear(); }
  // Call before a phase, and between starts when `is_full`. Invalidates all ids.
  void trim(const Signatures& signatures);
  bool is_full() const { return full_; }

  UnitClass class_of(SignatureId id, const Signatures& signatures) {
    if (id < class_of_signature_.size() && class_of_signature_[id] != kUnknown) return class_of_signature_[id];
    return find_class(id, signatures);
  }
  // The state after the start state and a unit of this class.
  StateId first(UnitClass cls) {
    const StateId next = start_row_[cls];
    return next != kUnknown ? next : start_row_[cls] = make_next(kStart, cls);
  }
  StateId next(StateId state, UnitClass cls);

  // The rules that match in a state, best first.
  std::span<const std::uint16_t> accepted(StateId state) const { return accepts_[states_[state].accepts]; }
  bool holds(UnitClass cls, Label label) const {
    const std::span<const Label> labels = classes_[cls];
    return std::binary_search(labels.begin(), labels.end(), label);
  }
  std::size_t state_count() const { return states_.size(); }

 private:
  static constexpr std::uint16_t kUnknown = 0xFFFF;
  struct State {
    std::uint32_t steps;    // in sets_
    std::uint32_t accepts;  // in accepts_
  };
  struct Transition {
    std::uint32_t from = 0;  // state and class; 0: an empty slot, as the dead state has no transitions
    StateId to = 0;
  };

  UnitClass find_class(SignatureId id, const Signatures& signatures);
  StateId make_next(StateId state, UnitClass cls);
  StateId intern_state();
  void close_over(StepIndex step);
  void grow_transitions();
  void start_anew();

  const Phase& phase_;
  bool full_ = false;
  std::vector<UnitClass> class_of_signature_;
  SetPool<Label> classes_;
  std::vector<StateId> start_row_;
  SetPool<StepIndex> sets_;
  SetPool<std::uint16_t> accepts_;
  std::vector<State> states_;
  std::vector<StateId> state_of_key_;  // open addressing by State
  std::vector<Transition> transitions_;
  std::size_t transition_count_ = 0;

  // Scratch space of the slow paths.
  std::vector<StepIndex> steps_, stack_;
  std::vector<std::uint16_t> rules_;
  std::vector<std::uint32_t> seen_;  // by step: the round that added it
  std::uint32_t round_ = 0;
  std::vector<std::uint64_t> facts_;
  std::vector<Primitive> present_;
  std::vector<Label> labels_;
  std::vector<bool> label_now_;
};

}  // namespace newsx::rulelang
