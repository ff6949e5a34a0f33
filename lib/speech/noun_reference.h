// Whether a common noun stands for somebody who is named elsewhere: "политик", "ведомство", "собеседник агентства".
//
// By the table cue_referent; else any noun for one person does ("женщина", "юбиляр"). O(tokens of the phrase).
// Threads: may run at once.
// Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

struct NounUse {
  bool bare = false;     // nothing says more of whom
  bool animate = false;  // it is one person
};

// Says in `out.speaker` whom the noun at `head` may refer to.
void set_reference(const SpeechText& text, const NamePositions& positions, TokenIndex head, NounUse use, Phrase& out);

// "сам политик", "нынешний президент": an attribute that leaves open who it is.
bool keeps_reference(const SpeechText& text, TokenIndex attribute);
// "неназванный представитель": an attribute of somebody who is none of those named.
bool is_stranger(const SpeechText& text, TokenIndex attribute);

}  // namespace newsx
