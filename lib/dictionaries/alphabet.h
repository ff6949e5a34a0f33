// The letters of the dictionary file and their codes: part of its format, and the one place here that holds Russian.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx::build {

using Letters = std::vector<std::uint8_t>;

// Code points of the letters in the order of their codes.
inline const std::u32string alphabet = U"'-0123456789абвгдежзийклмнопрстуфхцчшщъыьэюяё";

inline std::uint8_t letter_code(char32_t letter) {
  const std::size_t at = alphabet.find(letter);
  if (at == std::u32string::npos) return 0;
  return static_cast<std::uint8_t>(at + 1);
}

// 0 for what is not a letter of Russian words.
inline std::uint8_t code_of_1251(std::uint8_t byte) {
  if (byte >= 0xE0) return letter_code(kSmallA + (byte - 0xE0));
  if (byte == 0xB8) return letter_code(kSmallYo);
  if (byte == 0x92) return letter_code(U'\'');  // the curly apostrophe; words are looked up with the straight one
  return byte < 0x80 ? letter_code(byte) : 0;
}

// Of UTF-8 in which all is letters.
inline Letters letters_of(std::string_view text) {
  Letters out;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at))
    out.push_back(letter_code(code_point_at(text, at)));
  return out;
}

// What the paradigms' forms may begin with; compile_options.paradigm_prefixes of meta.json.
inline constexpr std::array<std::string_view, 3> prefixes = {"", "по", "наи"};
inline const std::array<Letters, 3> prefix_letters = {letters_of(prefixes[0]), letters_of(prefixes[1]),
                                                      letters_of(prefixes[2])};

}  // namespace newsx::build
