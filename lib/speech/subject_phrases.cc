#include "speech/subject_phrases.h"

#include "speech/phrase_parts.h"

namespace newsx {

using namespace gram;

bool agrees(const Phrase& p, Grammemes verb) {
  if (!p.nominative) return false;
  const auto clash = [&](Grammemes category) {
    return (verb & category) != 0 && (p.readings & category) != 0 && (verb & p.readings & category) == 0;
  };
  return !clash(numbers) && !((verb & past) != 0 && (verb & sing) != 0 && clash(genders));
}

bool can_speak(const SpeechText& t, const Phrase& p) {
  return (p.readings & anim) != 0 || p.speaker.animate || p.speaker.lemma.empty() ||
         t.lexicon.referent(p.speaker.lemma) != nullptr || (p.end == p.begin + 1 && is_capitalized_noun(t, p.begin));
}

}  // namespace newsx
