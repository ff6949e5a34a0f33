#include "acts/sign_markers.h"

#include <array>

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx {

bool SignMarkers::circled(TokenIndex i, Marker& m) const {
  static constexpr std::array<char32_t, 2> kOnes = {0x2460, 0x2776};
  static constexpr std::u32string_view kRaised = U"\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  if (kind(i) != TokenKind::symbol) return false;
  const char32_t sign = code_point_at(at(i), 0);
  if (const std::size_t raised = kRaised.find(sign); raised != kRaised.npos)
    m.value = static_cast<std::uint32_t>(raised + 1);
  for (const char32_t one : kOnes)
    if (sign >= one && sign <= one + 9) m.value = static_cast<std::uint32_t>(sign - one + 1);
  if (m.value == 0) return false;
  m.kind = MarkerKind::arabic;
  m.closer = at(i).front();
  m.number = tokens_[i].span();
  return body_at(i + 1, m, true);
}

bool SignMarkers::is_markup(TokenIndex i) const {
  const bool reference = at(i) == "&" && kind(i + 1) == TokenKind::word && at(i + 2) == ";";
  return (reference || (at(i) == "<" && at(i + 1) == "li" && at(i + 2) == ">")) && glued(i + 1) && glued(i + 2);
}

bool SignMarkers::bullet(TokenIndex i, Marker& m) const {
  const TokenKind k = kind(i);
  const std::string_view w = at(i);
  const bool hyphen = w == "-" || w == "--";
  const bool markup = is_markup(i);
  if (markup) {
    m.sign = 4;
  } else if (k == TokenKind::dash || hyphen) {
    m.sign = kDashSign;
  } else if (k == TokenKind::symbol || k == TokenKind::punctuation) {
    const bool hash = w == "#" && !glued(i + 1);  // "#закон" is a tag
    const bool arrow = w == "=" && at(i + 1) == ">" && glued(i + 1);
    if (is_ascii(w.front()) && w.front() != '*' && w != "+" && w != "~" && w != ">" && !hash && !arrow) return false;
    if (w == "№" || w == "…" || w == "€" || w == "§") return false;
    m.sign = 2;
    for (const char c : w.substr(0, 4)) m.sign = m.sign * 131 + static_cast<unsigned char>(c);
  } else if (k == TokenKind::word && w == "o" && !new_line(i + 1)) {
    m.sign = 3;
  } else {
    return false;
  }
  m.kind = MarkerKind::bullet;
  return body_at(i + (markup ? 3 : 1), m, true);
}

}  // namespace newsx
