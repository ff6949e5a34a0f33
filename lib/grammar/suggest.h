// Nearest known word to a misspelt one, for error messages.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace newsx::rulelang {

// The candidate with the fewest edits (swaps of neighbours count one); empty when none is near: at most one
// edit for words up to four letters, two for longer ones.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// ` (did you mean "WORD"?)`, or nothing when `word` is empty.
std::string did_you_mean(std::string_view word);

}  // namespace newsx::rulelang
