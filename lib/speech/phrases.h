// Noun phrases that a speaker is named by: a name, a post, a pronoun, a common noun with what belongs to it.
//
// A phrase is read from its first token on, in this order: a post with the name beside it ("директор завода Иван
// Тукмаков"), a name, a pronoun, a part ("одна из них"), a common noun with its attributes before and its genitive
// after it. A noun in apposition gives way to the name ("муж Анны Озеровой Иван Тукмаков"). What only refers to
// somebody is said to do so (noun_reference.h). Cost: O(tokens of the phrase), a constant at most. Threads: may run at
// once.
// Errors: none.
#pragma once
#include "speech/name_positions.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

struct Phrase {
  TokenIndex begin = 0, end = 0;
  Grammemes readings = 0;  // of the head
  Speaker speaker;
  bool nominative = false;
  bool chosen_nominative = false;  // by the reading chosen in context
  Grammemes of_post = 0;  // of a post whose name beside it may be its owner's: "адвокат Биби"; 0: there is none

  void set_nominative(bool by_any_reading, bool by_context) {
    nominative = by_any_reading;
    chosen_nominative = by_context;
  }
};

class PhraseReader {
 public:
  PhraseReader(const SpeechText& text, const NamePositions& positions) : t_(text), at_(positions) {}

  // The phrase that begins at `i`, whatever its case, within [i, hi); false: none does.
  bool read(TokenIndex i, TokenIndex hi, Phrase& out) const;
  // "Адвокат Биби": makes the name beside the post its owner's, so that the phrase is somebody who has none.
  bool as_owner(Phrase& phrase) const;
  // Only a name.
  bool name_at(TokenIndex i, TokenIndex hi, Phrase& out) const;

 private:
  bool read_name(const NameMention& name, Phrase& out) const;
  bool read_post(const RoleMention& post, TokenIndex hi, Phrase& out) const;
  const NameMention* holder_of(const RoleMention& post, TokenIndex hi) const;
  void read_post_and_holder(const RoleMention& post, const NameMention& holder, TokenIndex hi, Phrase& out) const;
  void read_post_alone(const RoleMention& post, TokenIndex hi, Phrase& out) const;
  bool read_pronoun(TokenIndex i, Phrase& out) const;
  bool read_part(TokenIndex i, TokenIndex hi, Phrase& out) const;
  bool read_counted(TokenIndex i, TokenIndex hi, Phrase& out) const;
  bool read_noun(TokenIndex i, TokenIndex hi, Phrase& out) const;
  bool read_attributed(TokenIndex head, TokenIndex hi, Phrase& out) const;
  void describe(TokenIndex begin, TokenIndex hi, Phrase& out) const;
  bool read_group(TokenIndex i, Phrase& out) const;
  bool read_apposition(TokenIndex head, TokenIndex hi, Phrase& out) const;

  const SpeechText& t_;
  const NamePositions& at_;
};

}  // namespace newsx
