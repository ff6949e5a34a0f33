#include "dictionaries/automaton.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include "morph/dictionary_format.h"

namespace newsx::build {

namespace format = dictionary_format;

namespace {

// Where states may still be put: 64 units and the 64 bases whose followers lie in them.
struct Block {
  std::uint64_t used_units = 0;
  std::uint64_t used_bases = 0;
  int misses = 0;
};

}  // namespace

std::vector<std::uint32_t> Automaton::pack(std::uint32_t root) const {
  constexpr std::uint32_t block_size = 64;
  constexpr int patience = 400;  // failed attempts after which a block is left as it is
  std::vector<Block> blocks(1);
  blocks[0].used_units = 1;  // the root's own unit
  std::vector<std::uint32_t> open = {0};
  std::vector<std::uint32_t> units(block_size, format::empty_letter);
  std::vector<std::uint32_t> bases(states_.size(), no_value);

  const auto place = [&](const State& state) -> std::uint32_t {
    std::vector<std::uint32_t> letters;
    if (state.value != no_value) letters.push_back(0);
    for (const auto& [letter, next] : state.followers) letters.push_back(letter);
    const auto fit = [&](Block& block, std::uint32_t& low) {
      for (low = 0; low < block_size; ++low) {
        if ((block.used_bases >> low & 1) != 0) continue;
        const bool free = std::all_of(letters.begin(), letters.end(), [&](std::uint32_t letter) {
          return (block.used_units >> (low ^ letter) & 1) == 0;
        });
        if (free) return true;
      }
      return false;
    };
    for (std::size_t k = 0; k <= open.size(); ++k) {
      if (k == open.size()) {
        open.push_back(static_cast<std::uint32_t>(blocks.size()));
        blocks.emplace_back();
        units.resize(units.size() + block_size, format::empty_letter);
      }
      Block& block = blocks[open[k]];
      std::uint32_t low = 0;
      if (!fit(block, low)) {
        if (++block.misses > patience) open.erase(open.begin() + static_cast<std::ptrdiff_t>(k--));
        continue;
      }
      block.used_bases |= std::uint64_t{1} << low;
      for (const std::uint32_t letter : letters) block.used_units |= std::uint64_t{1} << (low ^ letter);
      const std::uint32_t base = open[k] * block_size + low;
      for (const std::uint32_t letter : letters) units[base ^ letter] = letter;
      if (~block.used_units == 0) open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
      return base;
    }
    throw std::logic_error("no block");
  };

  std::vector<std::uint32_t> queue = {root};
  bases[root] = place(state(root));
  for (std::size_t k = 0; k < queue.size(); ++k)
    for (const auto& [letter, next] : state(queue[k]).followers)
      if (bases[next] == no_value) {
        bases[next] = place(state(next));
        queue.push_back(next);
      }
  for (const std::uint32_t number : queue) {
    const State& s = state(number);
    if (s.value != no_value) units[bases[number]] |= s.value << format::value_shift;
    for (const auto& [letter, next] : s.followers) units[bases[number] ^ letter] |= bases[next] << format::value_shift;
  }
  units[0] |= bases[root] << format::value_shift;
  if (units.size() >= std::size_t{1} << (32 - format::value_shift)) throw std::runtime_error("automaton too large");
  return units;
}

}  // namespace newsx::build
