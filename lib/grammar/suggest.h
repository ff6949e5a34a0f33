// Finds the known word nearest to a misspelt one, for error messages.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace newsx::rulelang {

// The candidate with the fewest edits (swapping neighbours is one edit), at most one for words of up to four bytes and
// two for longer ones; empty if there is none.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// ` (did you mean "WORD"?)`, or nothing when `word` is empty.
std::string did_you_mean(std::string_view word);

}  // namespace newsx::rulelang
