// Whether a common noun refers to somebody named elsewhere: "политик", "ведомство", "собеседник агентства".
//
// Nouns of the table cue_referents do, and any noun for one person ("женщина", "юбиляр"). O(tokens of the phrase).
// Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

struct NounUse {
  bool bare = false;     // nothing narrows it down
  bool animate = false;  // a noun for one person
};

// Sets in `out.speaker` whom the noun at `head` may refer to.
void set_reference(const SpeechText& text, const NamePositions& positions, TokenIndex head, NounUse use, Phrase& out);

// "сам политик", "нынешний президент": an attribute that does not identify the person.
bool keeps_reference(const SpeechText& text, TokenIndex attribute);
// "неназванный представитель": an attribute which says that it is nobody named in the text.
bool is_stranger(const SpeechText& text, TokenIndex attribute);

}  // namespace newsx
