#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/word_table.h"
#include "text/ascii.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kLanguageSample = 4 << 10;  // bytes
constexpr double kForeignShare = 0.025;           // of the Cyrillic letters; a Kyrgyz or Tajik text has twice as many
constexpr double kBulgarianHardSigns = 0.008;     // share of ъ: 1.5 % in Bulgarian, 0.03 % in Russian
constexpr std::size_t kLeastWords = 20;           // English words a hundred Latin ones: articles and prepositions

struct Alphabet {
  std::string_view language;
  std::u32string letters;  // that Russian has not, small
  std::u32string lacks;    // Russian letters that it has not, small
};

std::u32string code_points_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size(); at = next_code_point(utf8, at)) out += code_point_at(utf8, at);
  return out;
}

std::vector<Alphabet> read_alphabets() {
  std::vector<Alphabet> alphabets;
  for (WordTable row = WordTable::built_in("alphabets.tsv"); row.next();)
    alphabets.push_back({row.cell(0), code_points_of(row.cell(1)), code_points_of(row.cell(2))});
  return alphabets;
}

constexpr std::size_t kCyrillic = 0x140;  // code points from U+0400 that two bytes D0 to D4 give

constexpr char32_t small_letter_of(char32_t c) {
  if (c < 0x460) return to_small(c);
  if (c == 0x4C0) return 0x4CF;
  const bool capital = (c & 1) == 0 && c + 1 < kFirstCyrillic + kCyrillic;  // pairs of capital and small
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
    const char32_t letter = small_letter_of(static_cast<char32_t>(kFirstCyrillic + i));
    letters[i] = {static_cast<std::uint16_t>(letter - kFirstCyrillic), is_small_russian(letter)};
  }
  return letters;
}();

struct Letters {
  std::uint32_t latin = 0, cyrillic = 0, foreign = 0;
  std::array<std::uint32_t, kCyrillic> of{};  // of each letter, small and capital together, by code point from U+0400

  std::uint32_t count(char32_t letter) const { return of[letter - kFirstCyrillic]; }
};

Letters count_letters(std::string_view text) {
  std::array<std::uint32_t, kCyrillic> seen{};
  Letters n;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii(text[i])) {
      n.latin += is_ascii_letter(text[i]);
    } else if (sequence_bytes(text[i]) == 2 && i + 1 < text.size()) {
      const char32_t c = decode_sequence(text.data() + i++, 2);
      if (c >= kFirstCyrillic && c < kFirstCyrillic + kCyrillic) ++seen[c - kFirstCyrillic];
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
  static const std::vector<Alphabet> alphabets = read_alphabets();
  for (const Alphabet& alphabet : alphabets) {
    std::int64_t inside = 0, lacking = 0;
    for (const char32_t letter : alphabet.letters) inside += n.count(letter);
    for (const char32_t letter : alphabet.lacks) lacking += n.count(letter);
    const std::int64_t score = inside - 3 * (n.foreign - inside) - lacking;
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
  const bool only_russian = n.count(U'ы') + n.count(U'э') + n.count(kSmallYo) > 0;  // Bulgarian has none of them
  return !only_russian && n.count(kHardSign) > kBulgarianHardSigns * all ? "bg" : "ru";
}

}  // namespace newsx
