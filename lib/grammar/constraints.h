// The constraints of a rule on one match.
#pragma once
#include <cstdint>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/readings.h"
#include "grammar/scene.h"
#include "grammar/trace.h"

namespace newsx::rulelang {

// Units of the scene.
struct UnitRange {
  std::uint32_t begin, end;
};

// What agreement left of the readings of the units of a match; keeps its room from match to match.
class Agreement {
 public:
  void clear() { count_ = 0; }
  // The unit's readings; nullptr where no agreement was asked of it.
  const ReadingList* find(std::uint32_t unit) const {
    for (std::size_t i = 0; i < count_; ++i)
      if (all_[i].unit == unit) return &all_[i].readings;
    return nullptr;
  }

 private:
  friend class AgreementCheck;
  struct Agreed {
    std::uint32_t unit = 0;
    ReadingList readings;
  };
  std::vector<Agreed> all_;
  std::size_t count_ = 0;
  // Of the constraint at work: its parts' heads and their readings.
  std::vector<std::uint32_t> heads_;
  std::vector<ReadingList> lists_;
};

// Those that the match's edges and gaps decide: before, after, same-line, tight. `sentence`: the match's
// sentence.
bool edges_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, UnitRange sentence,
                Automaton& automaton);

// Those on named parts: agree, differ, same. Fills `agreed`.
bool parts_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, const Trace& trace, Agreement& agreed);

// The first unit of the range that can be the head of a phrase, else its first, with its readings (what
// `agreed` says, if it does). A noun that is an adjective too ("верховный") is the head only when no noun
// that it agrees with comes next.
std::uint32_t head_of(const Scene& scene, UnitRange range, UnitRange match, const Trace& trace, const Agreement& agreed,
                      ReadingList& readings);

}  // namespace newsx::rulelang
