// Folds ё to е: the press mostly writes е for both, so keys are compared without ё.
//
// For folded words (Vocabulary::folded): there hardly another letter ends with the same byte as ё, so that
// most words are passed by one memchr. O(bytes).
#pragma once
#include <cstring>
#include <string>
#include <string_view>

namespace newsx {

inline constexpr std::string_view kYo = "ё", kYe = "е";

inline bool has_yo(std::string_view folded) {
  return !folded.empty() && std::memchr(folded.data(), kYo.back(), folded.size()) != nullptr &&
         folded.find(kYo) != folded.npos;
}

inline void fold_yo(std::string& folded) {
  if (!has_yo(folded)) return;
  for (std::size_t at = 0; (at = folded.find(kYo, at)) != std::string::npos; at += 2)
    folded.replace(at, kYo.size(), kYe);
}

inline std::string without_yo(std::string_view folded) {
  std::string out(folded);
  fold_yo(out);
  return out;
}

// The same without a copy where nothing changes; `buffer` holds what did.
inline std::string_view without_yo(std::string_view folded, std::string& buffer) {
  if (!has_yo(folded)) return folded;
  buffer.assign(folded);
  fold_yo(buffer);
  return buffer;
}

}  // namespace newsx
