// The subject of a reporting verb: the nearest noun phrase in the nominative that agrees with it.
//
// In an author's clause ("— сказал X") it stands after the verb, else before it; asides and embedded clauses between
// commas are stepped over. A name or pronoun, or a noun for a person or body, is taken at once; other nouns only when
// nothing better comes, those in the nominative by the reading in context first. Cost: O(kMostTokens × tokens of a
// phrase). Threads: may run at once.
// Errors: none.
#pragma once
#include "speech/phrases.h"

namespace newsx {

class SubjectFinder {
 public:
  SubjectFinder(const SpeechText& text, const NamePositions& positions, const PhraseReader& phrases)
      : t_(text), at_(positions), phrases_(phrases) {}

  // Behind the cue, before `hi`.
  Speaker after(const Cue& cue, TokenIndex hi) const;
  // Before the token `end`, from `lo` on, and agreeing with `verb` (0: with anything).
  Speaker before(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  // The subject of a clause that begins after a comma in [i, hi): "Отметив, что …, министр уехал".
  Speaker of_later_clause(TokenIndex i, TokenIndex hi) const;
  // Of a participle: "Озеровой, заявившей ранее, что …": the one whom its clause speaks of.
  Speaker of_participle(const Cue& cue, TokenIndex lo) const;
  // Of an adverbial participle: "суд отклонил довод, отметив": the subject before the finite verb before it.
  Speaker of_main_clause(TokenIndex participle, TokenIndex lo) const;
  // Of a verb without one in a relative clause: "Озерова дала интервью, в котором сказала".
  Speaker of_main_clause(const Cue& cue, TokenIndex lo) const;
  // The longest phrase in the nominative that ends at the dash, after `lo`: "а министр — «…»".
  Speaker before_dash(TokenIndex dash, TokenIndex lo) const;
  // The comma that opens the relative, participial or adverbial clause that `comma` closes; `comma` itself when it
  // closes none.
  TokenIndex over_embedded(TokenIndex comma, TokenIndex lo) const;

  // Whether a common noun can say something: a person, a body or a paper.
  bool can_speak(const Phrase& p) const;

 private:
  // What stands before a verb and may be its subject.
  struct Candidates {
    Speaker strong;        // a name or pronoun, or a noun for a person or body
    Speaker common;        // another noun in the nominative by the reading in context
    Speaker other;         // in the nominative by some reading, and places
    Speaker other_gender;  // a name beside the verb that agrees but for the gender, which names do not always tell
    Speaker companion;     // a noun for one, beside whom a name may stand: "и его семья"
    Speaker joined;        // the first of several names
    int joined_count = 0;
  };

  Speaker subject_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  Speaker several_from(const Phrase& first, const Cue& cue, TokenIndex hi) const;
  TokenIndex over_aside(TokenIndex i, TokenIndex hi) const;
  bool name_opens(TokenIndex mark, TokenIndex hi) const;
  bool subject_inside(TokenIndex begin, TokenIndex end) const;
  bool embedded_begins(TokenIndex i, TokenIndex end, bool verb) const;
  bool may_begin(TokenIndex& i, TokenIndex from) const;
  bool names_capacity(TokenIndex i, TokenIndex end) const;
  Speaker nearest_before(TokenIndex end, Grammemes verb, TokenIndex lo) const;
  TokenIndex verb_that_goes_on(TokenIndex end, Grammemes verb, TokenIndex lo) const;
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
