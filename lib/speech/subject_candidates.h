// Of the noun phrases before a verb, the one that is its subject.
//
// A name, a pronoun, or a noun for a person or body is taken at once; other nouns only if nothing better is found,
// first those that are nominative by the reading in context. Cost: O(1) a phrase. Threads: one object is one search.
// Errors: none.
#pragma once
#include "speech/subject_phrases.h"

namespace newsx {

class SubjectCandidates {
 public:
  // For a verb of this form (0: any).
  SubjectCandidates(const SpeechText& text, const PhraseReader& phrases, Grammemes verb)
      : t_(text), phrases_(phrases), verb_(verb) {}

  // Records a phrase, nearest to the verb first; true if that settles the subject.
  bool add(const Phrase& phrase, bool beside_verb);
  // The best so far; not found if there is none.
  Speaker best() const;
  // A name, a pronoun, or a noun for a person or body, as far as recorded.
  const Speaker& strong() const { return strong_; }
  // Whether another noun was found that is nominative by the reading in context.
  bool has_common() const { return common_.found; }

 private:
  bool is_apposition(const Speaker& name, const Speaker& noun) const;
  bool is_joined_to(const Phrase& name, const Speaker& next) const;
  bool add_disagreeing(const Phrase& phrase, bool beside_verb);

  const SpeechText& t_;
  const PhraseReader& phrases_;
  const Grammemes verb_;
  Speaker strong_;        // a name, a pronoun, or a noun for a person or body
  Speaker common_;        // another noun, nominative by the reading in context
  Speaker other_;         // nominative by some reading, and places
  Speaker other_gender_;  // a name next to the verb that agrees except in gender, which names do not always show
  Speaker companion_;     // a noun for somebody next to whom a name may stand: "и его семья"
  Speaker joined_;        // the first of several names
  int joined_count_ = 0;
};

}  // namespace newsx
