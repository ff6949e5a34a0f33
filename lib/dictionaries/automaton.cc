#include "dictionaries/automaton.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <utility>

#include "morph/dictionary_format.h"

namespace newsx::build {

namespace format = dictionary_format;

namespace {

constexpr std::uint32_t block_size = 64;

// Where states may still be put: 64 units and the 64 bases whose followers lie in them.
struct Block {
  std::uint64_t used_units = 0;
  std::uint64_t used_bases = 0;
  int misses = 0;

  // The first base from which all letters lead to free units; nothing when there is none.
  std::optional<std::uint32_t> base_for(const std::vector<std::uint32_t>& letters) const {
    for (std::uint32_t low = 0; low < block_size; ++low) {
      if ((used_bases >> low & 1) != 0) continue;
      const auto is_free = [&](std::uint32_t letter) { return (used_units >> (low ^ letter) & 1) == 0; };
      if (std::all_of(letters.begin(), letters.end(), is_free)) return low;
    }
    return std::nullopt;
  }

  void take(std::uint32_t low, const std::vector<std::uint32_t>& letters) {
    used_bases |= std::uint64_t{1} << low;
    for (const std::uint32_t letter : letters) used_units |= std::uint64_t{1} << (low ^ letter);
  }
};

// Gives states their bases, first fit, and keeps the units.
class Packer {
 public:
  Packer() { blocks_[0].used_units = 1; }  // the root's own unit

  // The state's base; its followers' units hold their letters from then on.
  std::uint32_t place(const State& state) {
    std::vector<std::uint32_t> letters;
    if (state.value != no_value) letters.push_back(0);
    for (const auto& [letter, next] : state.followers) letters.push_back(letter);
    for (std::size_t k = 0;; ++k) {
      if (k == open_.size()) add_block();
      Block& block = blocks_[open_[k]];
      const auto low = block.base_for(letters);
      if (!low) {
        if (++block.misses > patience) close(k--);
        continue;
      }
      block.take(*low, letters);
      const std::uint32_t base = open_[k] * block_size + *low;
      for (const std::uint32_t letter : letters) units[base ^ letter] = letter;
      if (~block.used_units == 0) close(k);
      return base;
    }
  }

  std::vector<std::uint32_t> units = std::vector<std::uint32_t>(block_size, format::empty_letter);

 private:
  static constexpr int patience = 400;  // failed attempts after which a block is left as it is

  void add_block() {
    open_.push_back(static_cast<std::uint32_t>(blocks_.size()));
    blocks_.emplace_back();
    units.resize(units.size() + block_size, format::empty_letter);
  }
  void close(std::size_t k) { open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(k)); }

  std::vector<Block> blocks_ = std::vector<Block>(1);
  std::vector<std::uint32_t> open_ = {0};  // blocks with room
};

}  // namespace

std::vector<std::uint32_t> Automaton::pack(std::uint32_t root) const {
  Packer packer;
  std::vector<std::uint32_t> bases(states_.size(), no_value);
  std::vector<std::uint32_t> queue = {root};
  bases[root] = packer.place(state(root));
  for (std::size_t k = 0; k < queue.size(); ++k)
    for (const auto& [letter, next] : state(queue[k]).followers)
      if (bases[next] == no_value) {
        bases[next] = packer.place(state(next));
        queue.push_back(next);
      }
  std::vector<std::uint32_t> units = std::move(packer.units);
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
