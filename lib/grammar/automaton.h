// The deterministic automaton of one phase, built as texts ask for it.
//
// A state is a set of `unit` steps of the phase plus the rules that match there. Units come in as
// signatures; each signature's labels are worked out once, and signatures with the same labels are one
// class. Transitions out of the start stand in a dense row, the others in a hash table, for most classes
// kill most states.
// Bounded: what is past kMaxStates, kMaxTransitions or kMaxUnitClasses is seen by `trim`, which starts anew;
// between two calls of `trim` the tables may grow by what one start adds, at most kMaxMatchUnits of each and
// a few.
// Threads: one a thread.
// Errors: none.
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

  // Signatures given before are void.
  void forget_signatures() { class_of_signature_.clear(); }
  // Call before a phase, and between starts when `is_full`: ids given before are void afterwards.
  void trim(const Signatures& signatures);
  bool is_full() const { return full_; }

  UnitClass class_of(SignatureId id, const Signatures& signatures) {
    if (id < class_of_signature_.size() && class_of_signature_[id] != kUnknown) return class_of_signature_[id];
    return find_class(id, signatures);
  }
  // The state after the start took a unit of this class.
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
    std::uint32_t from = 0;  // state and class; 0 is an empty slot, for the dead state has none
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

  // Scratch of the slow paths.
  std::vector<StepIndex> steps_, stack_;
  std::vector<std::uint16_t> rules_;
  std::vector<std::uint32_t> seen_;  // by step: round in which it was added
  std::uint32_t round_ = 0;
  std::vector<std::uint64_t> facts_;
  std::vector<Primitive> present_;
  std::vector<Label> labels_;
  std::vector<bool> label_now_;
};

}  // namespace newsx::rulelang
