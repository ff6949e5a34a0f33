#include "acts/item_labels.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/fold_case.h"
#include "text/number.h"
#include "text/roman.h"
#include "text/utf8.h"
#include "tokens/numbers.h"

namespace newsx {
namespace {

constexpr std::size_t kLongestRoman = 8;      // letters
constexpr std::uint32_t kMostFigures = 4;     // of one number
constexpr std::size_t kMostBeforeLetter = 2;  // figures of "12а"

// "i", "iv", "x"; letters that label items hardly get as far as the ninth.
bool small_roman(std::string_view w, Marker& m) {
  if (w.size() > kLongestRoman || w.find_first_not_of("ivx") != std::string_view::npos) return false;
  std::array<char, kLongestRoman> capitals{};
  for (std::size_t k = 0; k < w.size(); ++k) capitals[k] = static_cast<char>(w[k] & ~0x20);
  m.kind = MarkerKind::roman;
  m.value = static_cast<std::uint32_t>(roman_value({capitals.data(), w.size()}));
  return m.value > 0;
}

// Letters label items in their order, but for й, ъ, ы and ь.
bool read_cyrillic(std::string_view w, Marker& m) {
  static constexpr std::array<char32_t, 4> kLeftOut = {0x439, 0x44A, 0x44B, 0x44C};
  constexpr char32_t first = 0x430, last = 0x44F;
  const char32_t letter = code_point_at(fold_case(w), 0);
  if (letter < first || letter > last || std::find(kLeftOut.begin(), kLeftOut.end(), letter) != kLeftOut.end())
    return false;
  const auto before = std::count_if(kLeftOut.begin(), kLeftOut.end(), [&](char32_t c) { return c < letter; });
  m.kind = MarkerKind::cyrillic_letter;
  m.value = static_cast<std::uint32_t>(letter - first + 1) - static_cast<std::uint32_t>(before);
  return true;
}

}  // namespace

bool read_item_label(const Document& d, TokenIndex i, Marker& out, std::uint32_t greatest) {
  if (i >= d.token_count()) return false;
  const TokenKind kind = d.token(i).kind;
  std::string_view w = d.text_of(i);
  out.number = d.token(i).span();
  if (kind == TokenKind::number && is_ascii_digit(w.front())) {
    if (is_ordinal(w) || w.ends_with(kKeycap)) {  // "1-е: «О лесах»"
      w = leading_digits(w);
      out.number.end = out.number.begin + static_cast<std::uint32_t>(w.size());
    }
    return read_arabic_label(w, out, greatest);
  }
  if (kind != TokenKind::word && kind != TokenKind::number) return false;
  if (w.size() > 1 && w.ends_with('.')) {
    w.remove_suffix(1);
    --out.number.end;
  }
  // "2а", an item put between "2" and "3"
  if (const std::string_view figures = leading_digits(w); !figures.empty() && figures.size() <= kMostBeforeLetter) {
    const std::string_view letter = w.substr(figures.size());
    return count_code_points(letter) == 1 && read_cyrillic(letter, out) && read_arabic_label(figures, out, greatest);
  }
  if (w.size() <= kLongestRoman && is_roman_letters(w)) {
    out.kind = MarkerKind::roman;
    out.value = static_cast<std::uint32_t>(roman_value(w));
    return true;
  }
  if (small_roman(w, out)) return true;
  if (w.size() == 1) {
    const char c = static_cast<char>(w.front() | 0x20);
    out.kind = MarkerKind::latin_letter;
    out.value = static_cast<std::uint32_t>(c - 'a' + 1);
    return c >= 'a' && c <= 'z';
  }
  return count_code_points(w) == 1 && read_cyrillic(w, out);
}

bool read_arabic_label(std::string_view figures, Marker& out, std::uint32_t greatest) {
  out.kind = MarkerKind::arabic;
  out.value = out.parent = out.depth = 0;
  std::uint32_t digits = 0;
  for (const char c : figures) {
    if (c == '.') {
      if (digits == 0) return false;
      out.parent = out.value;
      out.value = digits = 0;
      ++out.depth;
      continue;
    }
    if (!is_ascii_digit(c) || ++digits > kMostFigures) return false;
    out.value = out.value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return out.value > 0 && out.value <= greatest && out.depth <= 4;
}

std::uint32_t ordinal_at(const Document& d, TokenIndex i) {
  for (const NameMatch& m : d.names_at(i))
    if (m.end == i + 1 && d.gazetteer.entry_class(m.entry) == "ordinal")
      return read_number<std::uint32_t>(d.attribute(m.entry, "value")).value_or(0);
  return 0;
}

}  // namespace newsx
