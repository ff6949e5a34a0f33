#include "facts/offsets.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace newsx;

TEST_CASE("offsets agree with counting from the front, at each code point of random texts") {
  std::mt19937 random(7);
  const std::string_view letters[] = {"a", "я", "€", "😀", "\n", "\xCC\x81"};
  for (int round = 0; round < 50; ++round) {
    std::string text;
    std::vector<std::uint32_t> begins;  // of code points, in bytes
    std::vector<std::uint32_t> utf16 = {0};
    const int length = static_cast<int>(random() % 700);
    for (int i = 0; i < length; ++i) {
      begins.push_back(static_cast<std::uint32_t>(text.size()));
      const std::string_view letter = letters[random() % std::size(letters)];
      text += letter;
      utf16.push_back(utf16.back() + (letter.size() == 4 ? 2 : 1));
    }
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    const Offsets codepoints(text, OffsetUnit::codepoint), bytes(text, OffsetUnit::byte),
        units(text, OffsetUnit::utf16);
    bool same = true;
    for (std::size_t i = 0; i < begins.size(); ++i)
      same =
          same && codepoints.at(begins[i]) == i && bytes.at(begins[i]) == begins[i] && units.at(begins[i]) == utf16[i];
    CAPTURE(text);
    CHECK(same);
  }
}
