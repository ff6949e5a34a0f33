// Minimal automata and their packing into double arrays, as morph/dictionary_format.h describes them.
//
// `add` is O(log states), `pack` about linear in the transitions; both run only when the dictionary is made. Threads:
// one. Errors: none.
#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace newsx::build {

inline constexpr std::uint32_t no_value = 0xFFFFFFFF;

struct State {
  std::vector<std::pair<std::uint8_t, std::uint32_t>> followers;  // by letter
  std::uint32_t value = no_value;
  friend auto operator<=>(const State&, const State&) = default;
};

class Automaton {
 public:
  // The number of a state equal to `state`; followers are added before those that lead to them.
  std::uint32_t add(State state) {
    const auto [place, added] = numbers_.emplace(std::move(state), static_cast<std::uint32_t>(states_.size()));
    if (added) states_.push_back(&place->first);
    return place->second;
  }
  const State& state(std::uint32_t number) const { return *states_[number]; }

  // The double array in 32-bit units, with `root` at unit 0. States are placed breadth first, so that the units
  // near the root lie together.
  std::vector<std::uint32_t> pack(std::uint32_t root) const;

 private:
  std::map<State, std::uint32_t> numbers_;
  std::vector<const State*> states_;
};

}  // namespace newsx::build
