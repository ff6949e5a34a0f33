// What the parts of Dictionary share.
#pragma once
#include <array>
#include <span>

#include "base/prefetch.h"
#include "morph/dictionary.h"
#include "morph/dictionary_format.h"

namespace newsx {

// Reading::paradigm of ordinals in digits ("1970-х"), which no paradigm of the file fits.
inline constexpr std::uint16_t no_paradigm = 0xFFFF;

struct Dictionary::Letters {
  std::array<std::uint8_t, dictionary_format::longest_word> codes;
  std::size_t count = 0;
  std::span<const std::uint8_t> span() const { return {codes.data(), count}; }
};

// The automata of the file. Every index is checked, so that damaged bytes give wrong words and no worse.
struct Dictionary::Automaton {
  const std::byte* begin;
  std::uint32_t count;

  std::uint32_t unit(std::uint32_t index) const {
    return dictionary_format::load<std::uint32_t>(begin + std::size_t{4} * index);
  }
  void prefetch_next(std::uint32_t from, std::uint32_t letter) const {
    const std::uint32_t index = (from >> dictionary_format::value_shift) ^ letter;
    if (index < count) prefetch(begin + std::size_t{4} * index);
  }
  // The unit reached from `from` by `letter`; `found` says whether there is one.
  std::uint32_t next(std::uint32_t from, std::uint32_t letter, bool& found) const {
    const std::uint32_t index = (from >> dictionary_format::value_shift) ^ letter;
    const std::uint32_t bits = index < count ? unit(index) : dictionary_format::empty_letter;
    found = (bits & dictionary_format::letter_mask) == letter;
    return bits;
  }
};

}  // namespace newsx
