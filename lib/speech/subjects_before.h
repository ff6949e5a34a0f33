// The subject before its verb: the nearest noun phrase in the nominative that agrees with it.
//
// Asides and embedded clauses between commas are skipped (embedded_clauses.h); which of several phrases it is
// subject_candidates.h says. Cost: O(kMostToSubject × tokens of a phrase). Threads: may run at once. Errors: none.
#pragma once
#include "speech/subject_phrases.h"

namespace newsx {

class SubjectsBefore {
 public:
  SubjectsBefore(const SpeechText& text, const NamePositions& positions, const PhraseReader& phrases)
      : t_(text), at_(positions), phrases_(phrases) {}

  // Before the token `end` and not before `lo`; must agree with `verb` (0: no agreement needed).
  Speaker find(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  // The longest phrase in the nominative that ends at the dash, after `lo`: "а министр — «…»".
  Speaker before_dash(TokenIndex dash, TokenIndex lo) const;

 private:
  bool names_medium(TokenIndex i, TokenIndex from) const;
  bool may_begin(TokenIndex& i, TokenIndex from) const;
  bool is_after_preposition(TokenIndex i, TokenIndex from) const;
  TokenIndex verb_of_that(TokenIndex i, TokenIndex lo) const;
  TokenIndex place_begin(const Speaker& body, TokenIndex lo) const;
  Speaker nearest(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  bool is_followed_by_subject(TokenIndex verb, TokenIndex end) const;
  TokenIndex verb_that_goes_on(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  Speaker of_unclosed_participle(TokenIndex i, TokenIndex lo) const;
  Speaker nested_name_before(TokenIndex end, Grammemes verb) const;
  Speaker marked_name_before(TokenIndex end, Grammemes verb, TokenIndex from) const;
  Speaker participle_before(TokenIndex end, Grammemes verb, TokenIndex from) const;

  const SpeechText& t_;
  const NamePositions& at_;
  const PhraseReader& phrases_;
};

}  // namespace newsx
