// Votes for and against an act: "за – 390, против – 2", "121 голосом «за» при пяти «против»", "за проголосовали 69
// депутатов", "поддержали 238 депутатов".
//
// A number belongs to the word right after it ("30 воздержавшихся"), otherwise to the last one before it; "за" counts
// only in a context of voting. O(tokens) of the range, a sentence or two. Threads: may run at once. Errors: none.
#pragma once
#include "acts/announcing_words.h"

namespace newsx {

// Whether the sentence tells first of all how it was voted: "За проголосовали 87 депутатов".
bool begins_with_votes(const Document& d, const Sentence& sentence);
// Whether it goes on with them: "Против выступили 7 стран".
bool goes_on_with_votes(const Document& d, const Sentence& sentence);

Votes read_votes(const Document& d, AnnouncingWords& words, TokenRange range);

}  // namespace newsx
