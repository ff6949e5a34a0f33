// The subject behind its verb: "— сказал X", "сообщил журналистам в пятницу X".
//
// Asides, addressees and the words after a preposition are skipped. The first noun phrase that agrees is taken, unless
// it can say nothing or is whom another behind it tells. Cost: O(kMostToSubject × tokens of a phrase). Threads: may run
// at once. Errors: none.
#pragma once
#include "speech/subject_phrases.h"

namespace newsx {

class SubjectsAfter {
 public:
  SubjectsAfter(const SpeechText& text, const NamePositions& positions, const PhraseReader& phrases)
      : t_(text), at_(positions), phrases_(phrases) {}

  // The subject of the cue, before `hi`.
  Speaker find(const Cue& cue, TokenIndex hi) const;

 private:
  Speaker subject_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  Speaker name_behind_post(TokenIndex i, const Cue& cue, TokenIndex hi) const;
  Speaker several_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  TokenIndex over_aside(TokenIndex i, TokenIndex hi) const;
  bool is_addressee_in_marks(TokenIndex mark, TokenIndex hi) const;
  bool name_opens(TokenIndex mark, TokenIndex hi) const;
  bool subject_inside(TokenIndex begin, TokenIndex end) const;

  const SpeechText& t_;
  const NamePositions& at_;
  const PhraseReader& phrases_;
};

}  // namespace newsx
