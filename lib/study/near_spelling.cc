#include "study/near_spelling.h"

#include <algorithm>
#include <string>

#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kLeast = 5, kLeastGiven = 6, kLeastUneven = 7;  // letters
constexpr char32_t kSmallI = 0x438, kSmallShortI = 0x439;

std::u32string letters_in(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size(); at = next_code_point(word, at)) out += code_point_at(word, at);
  return out;
}

// и, й, ь: interchangeable before vowels ("Наталья", "Наталия").
bool is_glide(char32_t c) { return c == kSmallI || c == kSmallShortI || is_sign(c); }

}  // namespace

bool is_near_spelling(std::string_view a, std::string_view b, NamePartKind kind) {
  std::u32string x = letters_in(a), y = letters_in(b);
  if (x.size() > y.size()) std::swap(x, y);
  if (x.size() < kLeast || y.size() - x.size() > 1) return false;
  const std::size_t i = static_cast<std::size_t>(std::ranges::mismatch(x, y).in1 - x.begin());
  if (i == 0 || i + 1 >= x.size()) return false;
  const std::u32string_view left = x, right = y;
  if (x.size() < y.size()) {
    const bool is_small = is_glide(y[i]) || y[i] == y[i - 1];
    return left.substr(i) == right.substr(i + 1) &&
           (is_small || (kind == NamePartKind::surname && x.size() >= kLeastUneven));
  }
  if (left.substr(i + 1) == right.substr(i + 1)) {
    if (is_glide(x[i]) && is_glide(y[i])) return true;
    return is_vowel(x[i]) == is_vowel(y[i]) && x.size() >= (kind == NamePartKind::given ? kLeastGiven : kLeast) &&
           (kind == NamePartKind::surname || is_vowel(x[i]));
  }
  return kind == NamePartKind::surname && x.size() >= kLeastUneven && i + 2 < x.size() && x[i] == y[i + 1] &&
         x[i + 1] == y[i] && left.substr(i + 2) == right.substr(i + 2);
}

}  // namespace newsx
