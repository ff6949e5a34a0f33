#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace newsx {
namespace {

constexpr std::size_t kLanguageSample = 4 << 10;  // bytes
constexpr double kForeignShare = 0.025;           // of the Cyrillic letters; a Kyrgyz or Tajik text has twice as many
constexpr double kBulgarianHardSigns = 0.008;     // share of ъ: 1.5 % in Bulgarian, 0.03 % in Russian
constexpr std::size_t kLeastWords = 20;           // English words a hundred Latin ones: articles and prepositions

struct Alphabet {
  std::string_view language;
  std::u32string_view letters;  // that Russian has not, small
};
// Of two that have all the letters found, the one with fewer letters is taken.
constexpr std::array<Alphabet, 13> kAlphabets = {{{"kk", U"әғқңөұүһі"},
                                                  {"ky", U"ңөү"},
                                                  {"uk", U"іїєґ"},
                                                  {"be", U"ўі"},
                                                  {"tg", U"ғӣқӯҳҷ"},
                                                  {"uz", U"ўқғҳ"},
                                                  {"tt", U"әөүҗңһ"},
                                                  {"ba", U"ғҙҡңөҫүһә"},
                                                  {"mn", U"өү"},
                                                  {"sr", U"јљњћђџ"},
                                                  {"mk", U"јљњѓќѕџ"},
                                                  {"az", U"әғҝөүһҹј"},
                                                  {"os", U"ӕ"}}};

constexpr std::size_t kCyrillic = 0x140;  // code points from U+0400 that two bytes D0 to D4 give

constexpr char32_t small(char32_t c) {
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c == 0x4C0) return 0x4CF;
  const bool capital = c >= 0x460 && (c & 1) == 0 && c + 1 < 0x400 + kCyrillic;  // pairs of capital and small
  return capital ? c + 1 : c;
}

// By code point from U+0400: the small letter's, likewise, and whether Russian has it.
struct Letter {
  std::uint16_t small;
  bool russian;
};
constexpr auto kLetters = [] {
  std::array<Letter, kCyrillic> letters{};
  for (std::size_t i = 0; i < kCyrillic; ++i) {
    const char32_t letter = small(static_cast<char32_t>(0x400 + i));
    letters[i] = {static_cast<std::uint16_t>(letter - 0x400), (letter >= U'а' && letter <= U'я') || letter == U'ё'};
  }
  return letters;
}();

struct Letters {
  std::uint32_t latin = 0, cyrillic = 0, foreign = 0;
  std::array<std::uint32_t, kCyrillic> of{};  // of each letter, small and capital together, by code point from U+0400

  std::uint32_t count(char32_t letter) const { return of[letter - 0x400]; }
};

Letters count_letters(std::string_view text) {
  std::array<std::uint32_t, kCyrillic> seen{};
  Letters n;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      n.latin += static_cast<unsigned>((byte | 0x20) - 'a') < 26;
    } else if (byte >= 0xD0 && byte <= 0xD4 && i + 1 < text.size()) {
      ++seen[(byte - 0xD0u) * 64 + (static_cast<unsigned char>(text[++i]) & 0x3Fu)];
    }
  }
  for (std::size_t i = 0; i < kCyrillic; ++i) {
    n.of[kLetters[i].small] += seen[i];
    n.cyrillic += seen[i];
    n.foreign += kLetters[i].russian ? 0 : seen[i];
  }
  return n;
}

std::string_view by_alphabet(const Letters& n) {
  const Alphabet* best = nullptr;
  std::int64_t best_score = 0;
  for (const Alphabet& alphabet : kAlphabets) {
    std::int64_t inside = 0;
    for (const char32_t letter : alphabet.letters) inside += n.count(letter);
    const std::int64_t score = inside - 3 * (n.foreign - inside);
    if (score > best_score ||
        (best != nullptr && score == best_score && alphabet.letters.size() < best->letters.size())) {
      best = &alphabet;
      best_score = score;
    }
  }
  return best == nullptr ? std::string_view() : best->language;
}

bool is_english(std::string_view text) {
  constexpr std::array<std::string_view, 12> frequent = {"the", "of",  "and",  "to", "in",   "a",
                                                         "is",  "for", "that", "on", "with", "was"};
  std::size_t words = 0, found = 0;
  std::string word;
  for (const char c : text) {
    const char letter = static_cast<char>(c | 0x20);
    if (letter >= 'a' && letter <= 'z') {
      word += letter;
      continue;
    }
    if (word.empty()) continue;
    ++words;
    found += std::find(frequent.begin(), frequent.end(), word) != frequent.end();
    word.clear();
  }
  return found * 100 >= kLeastWords * words && found > 0;
}

}  // namespace

std::string_view guess_language(std::string_view utf8) {
  const std::string_view sample = utf8.substr(0, kLanguageSample);
  const Letters n = count_letters(sample);
  if (n.latin > n.cyrillic) return is_english(sample) ? "en" : "";
  if (n.cyrillic == 0) return {};
  const double all = n.cyrillic;
  if (n.foreign > kForeignShare * all) return by_alphabet(n);
  const bool only_russian = n.count(U'ы') + n.count(U'э') + n.count(U'ё') > 0;
  return !only_russian && n.count(U'ъ') > kBulgarianHardSigns * all ? "bg" : "ru";
}

}  // namespace newsx
