// The word that was probably meant.
#pragma once
#include <span>
#include <string_view>

namespace newsx::cli {

// The first that `word` begins, else the nearest by typing errors; empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> words);

}  // namespace newsx::cli
