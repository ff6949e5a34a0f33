#include <algorithm>

#include "morph/dictionary.h"

namespace newsx {
namespace {

bool is_upper(std::string_view letter) {
  if (letter.size() == 1) return letter[0] >= 'A' && letter[0] <= 'Z';
  const auto first = static_cast<unsigned char>(letter[0]);
  const auto second = static_cast<unsigned char>(letter[1]);
  return letter.size() == 2 && first == 0xD0 && (second < 0xB0);  // U+0400 … U+042F
}
bool is_lower(std::string_view letter) {
  if (letter.size() == 1) return letter[0] >= 'a' && letter[0] <= 'z';
  const auto first = static_cast<unsigned char>(letter[0]);
  const auto second = static_cast<unsigned char>(letter[1]);
  return letter.size() == 2 &&
         ((first == 0xD0 && second >= 0xB0) || (first == 0xD1 && second < 0xA0));  // U+0430 … U+045F
}

void append_upper(std::string& out, std::string_view letter) {
  if (!is_lower(letter)) {
    out += letter;
  } else if (letter.size() == 1) {
    out += static_cast<char>(letter[0] - 'a' + 'A');
  } else {
    const unsigned code =
        (static_cast<unsigned char>(letter[0]) & 0x1Fu) << 6 | (static_cast<unsigned char>(letter[1]) & 0x3Fu);
    const unsigned upper = code >= 0x450 ? code - 0x50 : code - 0x20;
    out += static_cast<char>(0xC0 | upper >> 6);
    out += static_cast<char>(0x80 | (upper & 0x3F));
  }
}

std::string_view next_letter(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(at, end - at);
}

struct Capitals {
  bool first = false;  // the first letter is a capital
  bool all = false;    // no small letter, two capitals or more
};

Capitals capitals_of(std::string_view part) {
  std::size_t upper = 0, lower = 0;
  Capitals out;
  for (std::size_t at = 0; at < part.size();) {
    const std::string_view letter = next_letter(part, at);
    if (at == 0) out.first = is_upper(letter);
    upper += is_upper(letter);
    lower += is_lower(letter);
    at += letter.size();
  }
  out.all = lower == 0 && upper >= 2;
  return out;
}

}  // namespace

namespace {

// Whether a pattern is a capital and then small letters alone, as names mostly are.
bool is_plain_title(std::string_view pattern) {
  if (pattern.size() < 4 || static_cast<unsigned char>(pattern[0]) != 0xD0 ||
      static_cast<unsigned char>(pattern[1]) >= 0xB0)
    return false;
  for (std::size_t at = 2; at + 1 < pattern.size(); at += 2)
    if (!is_lower(pattern.substr(at, 2))) return false;
  return pattern.size() % 2 == 0;
}

}  // namespace

std::string restore_case(std::string_view folded, std::string_view pattern) {
  if (!folded.empty() && is_plain_title(pattern) && folded.find('-') == std::string_view::npos) {
    std::string out;
    out.reserve(folded.size());
    const std::string_view first = next_letter(folded, 0);
    append_upper(out, first);
    out += folded.substr(first.size());
    return out;
  }
  // Part by part between hyphens; parts beyond the pattern's are written as its last one is. Within a part that is
  // neither small nor all capitals ("РосАтома") letters are copied as long as they are the same but for their case.
  std::string out;
  Capitals capitals;
  const bool all_upper = capitals_of(pattern).all;
  for (;;) {
    const std::size_t cut = folded.find('-');
    const std::string_view part = folded.substr(0, cut);
    const std::size_t pattern_cut = pattern.find('-');
    const std::string_view pattern_part = pattern.substr(0, pattern_cut);
    if (!pattern_part.empty()) capitals = capitals_of(pattern_part);
    bool alike = true;
    for (std::size_t at = 0, pattern_at = 0; at < part.size();) {
      const std::string_view letter = next_letter(part, at);
      const std::string_view model =
          pattern_at < pattern_part.size() ? next_letter(pattern_part, pattern_at) : std::string_view{};
      bool upper = capitals.all || all_upper || (at == 0 && capitals.first);
      if (!upper && at > 0 && alike && !model.empty() && is_upper(model)) {
        std::string raised;
        append_upper(raised, letter);
        upper = raised == model;
        alike = upper;
      }
      if (upper)
        append_upper(out, letter);
      else
        out += letter;
      at += letter.size();
      pattern_at += model.size();
    }
    if (cut == std::string_view::npos) break;
    out += '-';
    folded.remove_prefix(cut + 1);
    pattern.remove_prefix(pattern_cut == std::string_view::npos ? pattern.size() : pattern_cut + 1);
  }
  return out;
}

}  // namespace newsx
