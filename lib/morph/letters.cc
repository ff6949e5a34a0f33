#include "morph/letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace newsx {
namespace {

constexpr std::string_view particles[] = {"-то", "-либо", "-нибудь", "-ка", "-таки", "-де", "-с"};

}  // namespace

std::string_view particle_after_hyphen(std::string_view word) {
  for (const std::string_view particle : particles)
    if (word.size() > particle.size() && word.ends_with(particle)) return word.substr(word.size() - particle.size());
  return {};
}

std::size_t letter_count(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(
      word.begin(), word.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool cyrillic_only(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte == '-' || byte == '\'') {
      ++at;
    } else if (byte >= 0xD0 && byte <= 0xD3 && at + 1 < word.size()) {
      at += 2;
    } else {
      return false;
    }
  }
  return !word.empty();
}

bool has_vowel(std::string_view word) {
  constexpr auto second_bytes = [](std::string_view vowels) {  // as bits
    std::uint64_t bits = 0;
    for (std::size_t at = 1; at < vowels.size(); at += 2)
      bits |= std::uint64_t{1} << (static_cast<unsigned char>(vowels[at]) & 0x3F);
    return bits;
  };
  constexpr std::uint64_t after_d0 = second_bytes("аеио"), after_d1 = second_bytes("ёуыэюя");
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte != 0xD0 && byte != 0xD1) continue;
    const auto second = static_cast<unsigned char>(word[at + 1]) & 0x3Fu;
    if (((byte == 0xD0 ? after_d0 : after_d1) >> second & 1) != 0) return true;
  }
  return false;
}

}  // namespace newsx
