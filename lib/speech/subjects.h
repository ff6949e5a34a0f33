// The subject of a reporting verb: the nearest noun phrase in the nominative that agrees with it.
//
// In an author's clause ("— сказал X") it follows the verb, elsewhere it precedes it; parentheticals and embedded
// clauses between commas are skipped. A name, a pronoun, or a noun for a person or body is taken at once; other nouns
// only if nothing better is found, first those that are nominative by the reading in context. Cost: O(kMostTokens ×
// tokens of a phrase). Threads: may run at once. Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

class SubjectFinder {
 public:
  SubjectFinder(const SpeechText& text, const NamePositions& positions, const PhraseReader& phrases)
      : t_(text), at_(positions), phrases_(phrases) {}

  // After the cue, before `hi`.
  Speaker after(const Cue& cue, TokenIndex hi) const;
  // Before the token `end` and not before `lo`; must agree with `verb` (0: no agreement needed).
  Speaker before(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  // The subject of a clause that starts after a comma in [i, hi): "Отметив, что …, министр уехал".
  Speaker of_later_clause(TokenIndex i, TokenIndex hi) const;
  // For a participle: "Озеровой, заявившей ранее, что …": the head of its clause.
  Speaker of_participle(const Cue& cue, TokenIndex lo) const;
  // For an adverbial participle: "суд отклонил довод, отметив": the subject of the finite verb before it.
  Speaker of_main_clause(TokenIndex participle, TokenIndex lo) const;
  // For a verb without a subject in a relative clause: "Озерова дала интервью, в котором сказала".
  Speaker of_main_clause(const Cue& cue, TokenIndex lo) const;
  // The longest phrase in the nominative that ends at the dash, after `lo`: "а министр — «…»".
  Speaker before_dash(TokenIndex dash, TokenIndex lo) const;
  // The comma that opens the relative, participial or adverbial clause closed by `comma`; `comma` itself if it closes
  // none.
  TokenIndex over_embedded(TokenIndex comma, TokenIndex lo) const;

  // Whether a common noun can speak: a person, a body or a document.
  bool can_speak(const Phrase& p) const;

 private:
  // Candidates for the subject before a verb.
  struct Candidates {
    Speaker strong;        // a name, a pronoun, or a noun for a person or body
    Speaker common;        // another noun, nominative by the reading in context
    Speaker other;         // nominative by some reading, and places
    Speaker other_gender;  // a name next to the verb that agrees except in gender, which names do not always show
    Speaker companion;     // a noun for somebody next to whom a name may stand: "и его семья"
    Speaker joined;        // the first of several names
    int joined_count = 0;
  };

  Speaker subject_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  Speaker several_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  TokenIndex over_aside(TokenIndex i, TokenIndex hi) const;
  bool is_addressee_in_marks(TokenIndex mark, TokenIndex hi) const;
  bool name_opens(TokenIndex mark, TokenIndex hi) const;
  bool subject_inside(TokenIndex begin, TokenIndex end) const;
  bool embedded_begins(TokenIndex i, TokenIndex end, bool verb) const;
  bool names_medium(TokenIndex i, TokenIndex from) const;
  bool may_begin(TokenIndex& i, TokenIndex from) const;
  bool names_capacity(TokenIndex i, TokenIndex end) const;
  Speaker nearest_before(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  bool is_followed_by_subject(TokenIndex verb, TokenIndex end) const;
  TokenIndex verb_that_goes_on(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  Speaker nested_name_before(TokenIndex end, Grammemes verb) const;
  Speaker participle_before(TokenIndex end, Grammemes verb, TokenIndex from) const;
  bool is_after_preposition(TokenIndex i, TokenIndex from) const;
  bool is_joined_to(const Phrase& name, const Speaker& next) const;
  bool is_apposition(const Speaker& name, const Speaker& noun) const;
  bool add_disagreeing(const Phrase& p, Grammemes verb, bool beside_cue, Candidates& found) const;
  bool add(const Phrase& p, Grammemes verb, bool beside_cue, Candidates& found) const;
  Speaker of_relative(TokenIndex pronoun, TokenIndex lo) const;

  const SpeechText& t_;
  const NamePositions& at_;
  const PhraseReader& phrases_;
};

}  // namespace newsx
