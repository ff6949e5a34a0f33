// Whom a relative or participial clause speaks of: "Озерова, которая заявила", "с премьером Лесовым, объявившим".
//
// O(kMostTokens × tokens of a phrase). Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

// The person, body or animate noun whose phrase ends at `comma` and agrees with `clause`, the grammemes of the pronoun
// or participle after it; the longest such phrase after `lo`. Not found when there is none.
Speaker antecedent_of(const SpeechText& text, const PhraseReader& phrases, TokenIndex comma, Grammemes clause,
                      TokenIndex lo);

}  // namespace newsx
