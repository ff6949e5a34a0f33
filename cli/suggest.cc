#include "cli/suggest.h"

#include "grammar/suggest.h"

namespace newsx::cli {

std::string_view nearest(std::string_view word, std::span<const std::string_view> words) {
  if (word.size() >= 2)
    for (const std::string_view candidate : words)
      if (candidate.starts_with(word)) return candidate;
  return rulelang::nearest(word, words);
}

}  // namespace newsx::cli
