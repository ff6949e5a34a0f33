// Word classes for users: coarser than grammemes.
//
// O(1). Threads: pure functions. Errors: none.
#pragma once
#include <cstdint>
#include <string_view>

#include "morph/grammemes.h"

namespace newsx {

enum class WordClass : std::uint8_t { noun, verb, adjective, adverb, other };

constexpr WordClass word_class(Grammemes grammemes) {
  if ((grammemes & gram::NOUN) != 0) return WordClass::noun;
  if ((grammemes & (gram::VERB | gram::INFN | gram::GRND | gram::PRTS | gram::PRTF)) != 0) return WordClass::verb;
  if ((grammemes & (gram::ADJF | gram::ADJS | gram::COMP)) != 0 && (grammemes & gram::Apro) == 0)
    return WordClass::adjective;
  if ((grammemes & gram::ADVB) != 0) return WordClass::adverb;
  return WordClass::other;
}

constexpr std::string_view to_string(WordClass c) {
  switch (c) {
    case WordClass::noun:
      return "noun";
    case WordClass::verb:
      return "verb";
    case WordClass::adjective:
      return "adjective";
    case WordClass::adverb:
      return "adverb";
    case WordClass::other:
      break;
  }
  return "other";
}

using WordClasses = std::uint8_t;  // one bit each
constexpr WordClasses class_bit(WordClass c) { return static_cast<WordClasses>(1u << static_cast<unsigned>(c)); }
inline constexpr WordClasses kAllClasses = 0xFF;

}  // namespace newsx
