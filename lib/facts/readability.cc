#include "facts/readability.h"

namespace newsx {

std::uint64_t syllables_in(std::string_view utf8) {
  // а е и о are D0 B0 … D0 BE, у ы э ю я D1 83 … D1 8F, ё D1 91; capitals D0 90 … D0 AF, Ё D0 81.
  constexpr std::string_view after_d0 = "\x81\x90\x95\x98\x9E\xA3\xAB\xAD\xAE\xAF\xB0\xB5\xB8\xBE";
  constexpr std::string_view after_d1 = "\x83\x8B\x8D\x8E\x8F\x91";
  std::uint64_t vowels = 0;
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    const std::string_view second = utf8[i] == '\xD0' ? after_d0 : utf8[i] == '\xD1' ? after_d1 : std::string_view();
    if (!second.empty() && second.find(utf8[i + 1]) != std::string_view::npos) ++vowels;
  }
  return vowels;
}

std::optional<double> reading_ease(std::uint64_t syllables, std::uint64_t words, std::uint64_t sentences) {
  if (words == 0 || sentences == 0) return std::nullopt;
  const auto w = static_cast<double>(words);
  return 206.835 - 1.3 * w / static_cast<double>(sentences) - 60.1 * static_cast<double>(syllables) / w;
}

}  // namespace newsx
