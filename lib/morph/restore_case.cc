#include <algorithm>

#include "morph/dictionary.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

struct Capitals {
  bool first = false;  // the first letter is a capital
  bool all = false;    // no small letter, two capitals or more
};

Capitals capitals_of(std::string_view part) {
  std::size_t upper = 0, lower = 0;
  Capitals out;
  for (std::size_t at = 0; at < part.size(); at = next_code_point(part, at)) {
    const char32_t letter = code_point_at(part, at);
    if (at == 0) out.first = is_capital(letter);
    upper += is_capital(letter);
    lower += is_small(letter);
  }
  out.all = lower == 0 && upper >= 2;
  return out;
}

// Whether a pattern is a capital and then small letters alone, as names mostly are.
bool is_plain_title(std::string_view pattern) {
  const std::string_view first = first_code_point(pattern);
  if (first.size() == pattern.size() || !is_capital(code_point_at(pattern, 0))) return false;
  for (std::size_t at = first.size(); at < pattern.size(); at = next_code_point(pattern, at))
    if (!is_small(code_point_at(pattern, at))) return false;
  return true;
}

// A part between hyphens after the model's part; `capitals` are the model's.
void append_part(std::string_view part, std::string_view model, Capitals capitals, std::string& out) {
  bool alike = true;
  for (std::size_t at = 0, end = 0, model_at = 0; at < part.size(); at = end) {
    end = next_code_point(part, at);
    const char32_t letter = code_point_at(part, at);
    bool capital = capitals.all || (at == 0 && capitals.first);
    if (model_at < model.size()) {
      const char32_t wanted = code_point_at(model, model_at);
      if (!capital && at > 0 && alike && is_capital(wanted)) capital = alike = to_capital(letter) == wanted;
      model_at = next_code_point(model, model_at);
    }
    if (capital)
      append_utf8(out, to_capital(letter));
    else
      out += part.substr(at, end - at);
  }
}

}  // namespace

std::string restore_case(std::string_view folded, std::string_view pattern) {
  std::string out;
  out.reserve(folded.size());
  append_restored_case(folded, pattern, out);
  return out;
}

void append_restored_case(std::string_view folded, std::string_view pattern, std::string& out) {
  if (!folded.empty() && is_plain_title(pattern) && folded.find('-') == std::string_view::npos) {
    append_utf8(out, to_capital(code_point_at(folded, 0)));
    out.append(folded.substr(first_code_point(folded).size()));
    return;
  }
  // Part by part between hyphens; parts beyond the pattern's are written as its last one is. Within a part that is
  // neither small nor all capitals ("РосАтома") letters are copied as long as they are the same but for their case.
  Capitals capitals;
  const bool all_capitals = capitals_of(pattern).all;
  for (;;) {
    const std::size_t cut = folded.find('-');
    const std::size_t pattern_cut = pattern.find('-');
    const std::string_view model = pattern.substr(0, pattern_cut);
    if (!model.empty()) capitals = capitals_of(model);
    append_part(folded.substr(0, cut), model, {capitals.first, capitals.all || all_capitals}, out);
    if (cut == std::string_view::npos) break;
    out += '-';
    folded.remove_prefix(cut + 1);
    pattern.remove_prefix(pattern_cut == std::string_view::npos ? pattern.size() : pattern_cut + 1);
  }
}

}  // namespace newsx
