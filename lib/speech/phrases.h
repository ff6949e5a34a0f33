// Noun phrases that name a speaker: a name, a post, a pronoun, or a common noun with its complements.
//
// A phrase is read from its first token, trying in this order: a post with an adjacent name ("директор завода Иван
// Тукмаков"), a name, a pronoun, a partitive ("одна из них"), a common noun with attributes before and a genitive after
// it. A name beats a noun in apposition to it ("муж Анны Озеровой Иван Тукмаков"). Phrases that only refer to somebody
// are marked as references (noun_reference.h). Cost: O(tokens of the phrase), bounded by a constant. Threads: may run
// at once. Errors: none.
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
  Grammemes of_post = 0;  // cases of a post whose adjacent name may be its owner: "адвокат Биби"; 0: none

  void set_nominative(bool by_any_reading, bool by_context) {
    nominative = by_any_reading;
    chosen_nominative = by_context;
  }
};

class PhraseReader {
 public:
  PhraseReader(const SpeechText& text, const NamePositions& positions) : t_(text), at_(positions) {}

  // Reads the phrase that starts at `i`, in any case, within [i, hi); false: there is none.
  bool read(TokenIndex i, TokenIndex hi, Phrase& out) const;
  // "Адвокат Биби": reinterprets the name next to the post as its owner, so that the phrase is an unnamed person.
  bool as_owner(Phrase& phrase) const;
  // Reads a name only.
  bool name_at(TokenIndex i, TokenIndex hi, Phrase& out) const;

 private:
  bool read_name(const NameMention& name, Phrase& out) const;
  bool is_unnamed(const NameMention& body) const;
  void add_owner(const NameMention& body, TokenIndex hi, Phrase& out) const;
  bool read_post(const RoleMention& post, TokenIndex hi, Phrase& out) const;
  const NameMention* holder_of(const RoleMention& post, TokenIndex hi) const;
  void read_post_and_holder(const RoleMention& post, const NameMention& holder, TokenIndex hi, Phrase& out) const;
  bool is_before_platform(TokenIndex i, TokenIndex hi) const;
  void read_post_alone(const RoleMention& post, TokenIndex hi, Phrase& out) const;
  bool read_pronoun(TokenIndex i, Phrase& out) const;
  bool read_part(TokenIndex i, TokenIndex hi, Phrase& out) const;
  bool read_counted(TokenIndex i, TokenIndex hi, Phrase& out) const;
  Grammemes noun_readings(TokenIndex head) const;
  TokenIndex noun_at(TokenIndex i, TokenIndex hi) const;
  bool read_noun(TokenIndex i, TokenIndex hi, Phrase& out) const;
  bool read_attributed(TokenIndex head, TokenIndex hi, Phrase& out) const;
  void describe(TokenIndex begin, TokenIndex hi, Phrase& out) const;
  bool read_group(TokenIndex i, Phrase& out) const;
  bool read_apposition(TokenIndex head, TokenIndex hi, Phrase& out) const;

  const SpeechText& t_;
  const NamePositions& at_;
};

}  // namespace newsx
