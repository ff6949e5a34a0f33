// Cyrillic letters as the alphabet and Unicode order them; with yo.h the one place of this layer that knows them by
// heart.
//
// а to я are U+0430 to U+044F in the order of the alphabet, but for ё, U+0451, and their capitals 32 before them.
// Letters of other alphabets follow, to U+052F; those up to U+045F have their capitals 80 before them. No table could
// say it shorter. Threads: pure functions, constant time.
#pragma once
#include <cstdint>

namespace newsx {

inline constexpr char32_t kSmallA = 0x430, kSmallYa = 0x44F, kSmallYe = 0x435, kSmallYo = 0x451;
inline constexpr char32_t kHardSign = 0x44A, kSoftSign = 0x44C;
inline constexpr char32_t kFirstCyrillic = 0x400, kEndOfCyrillic = 0x500;  // the Unicode block

constexpr bool is_cyrillic(char32_t c) { return c >= kFirstCyrillic && c < kEndOfCyrillic; }
// а to я, ё.
constexpr bool is_small_russian(char32_t c) { return (c >= kSmallA && c <= kSmallYa) || c == kSmallYo; }
// The same of the two bytes of UTF-8 at p, of which nothing is known.
constexpr bool is_small_russian(const char* p) {
  const auto first = static_cast<unsigned char>(p[0]), second = static_cast<unsigned char>(p[1]);
  return (first == 0xD0 && (second & 0xF0) == 0xB0) || (first == 0xD1 && ((second & 0xF0) == 0x80 || second == 0x91));
}

// Capitals and small letters of ASCII and of U+0400 to U+045F. Other characters are neither, and stay as they are.
constexpr bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0x400 && c < 0x430); }
constexpr bool is_small(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0x430 && c < 0x460); }
constexpr char32_t to_small(char32_t c) { return !is_capital(c) ? c : c >= 0x400 && c < 0x410 ? c + 80 : c + 32; }
constexpr char32_t to_capital(char32_t c) { return !is_small(c) ? c : c >= 0x450 ? c - 80 : c - 32; }

// ё as е.
constexpr char32_t without_yo(char32_t c) { return c == kSmallYo ? kSmallYe : c; }

inline constexpr std::uint64_t kVowelBits = [] {  // from а on
  std::uint64_t bits = 0;
  for (const char32_t c : U"аеёиоуыэюя") bits |= c == 0 ? 0 : std::uint64_t{1} << (c - kSmallA);
  return bits;
}();
// Of small letters.
constexpr bool is_vowel(char32_t c) { return c >= kSmallA && c <= kSmallYo && (kVowelBits >> (c - kSmallA) & 1) != 0; }
// ъ, ь.
constexpr bool is_sign(char32_t c) { return c == kHardSign || c == kSoftSign; }

}  // namespace newsx
