#include "morph/letters.h"

#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {

bool cyrillic_only(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at = next_code_point(word, at))
    if (word[at] != '-' && word[at] != '\'' && !is_cyrillic(code_point_at(word, at))) return false;
  return !word.empty();
}

bool has_vowel(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at = next_code_point(word, at))
    if (is_vowel(code_point_at(word, at))) return true;
  return false;
}

}  // namespace newsx
