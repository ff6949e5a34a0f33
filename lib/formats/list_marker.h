// List numbers as office programs print them: "3.", "IV.", "б)", "2.1.".
//
// Cost: the size of the number. Threads: may run at once. Errors: none.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

enum class NumberForm : std::uint8_t {
  none,
  bullet,
  decimal,
  lower_roman,
  upper_roman,
  lower_latin,
  upper_latin,
  lower_cyrillic,
  upper_cyrillic
};

// Most bytes of the text that a style puts around numbers. Longer text is dropped, since every item repeats it.
inline constexpr std::size_t kLongestMarker = 256;

inline constexpr std::string_view kBullet = "•";

// `number` from 1, in digits if the form cannot express it. Empty for `none`.
std::string in_form(unsigned number, NumberForm form);

}  // namespace newsx
