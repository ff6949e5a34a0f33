// Resolves a pronoun, an omitted subject or a common noun that stands for a speaker: "он", "политик", "ведомство",
// "собеседник агентства".
//
// Method: earlier mentions of persons and bodies are scored by distance, by whether they were the subject of their
// sentence, spoke last, have posts or a class that fits the noun, or are inside quoted words. Without an antecedent the
// words stay as they are, or the speaker stays unknown. Cost: O(mentions) once per document; a query looks at the last
// kMostMentions, O(1). Threads: as SpeechText; call `resolve` and `add_spoken` in text order. Errors: Stopped, during
// construction.
#pragma once
#include <string_view>
#include <vector>

#include "speech/body_referents.h"
#include "speech/discourse.h"
#include "speech/post_fit.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

class Referents {
 public:
  // By token, whether it is inside quoted words, and whether in a sentence that the next one says to be somebody's.
  Referents(const SpeechText& text, const std::vector<bool>& quoted, const std::vector<bool>& told)
      : t_(text), entities_(text.named.entities), posts_(text), seen_(text, quoted, told), bodies_(text, seen_) {}
  Referents(const Referents&) = delete;
  Referents& operator=(const Referents&) = delete;

  // The person or body that `s` names or refers to; `at`: position of the reference. Not found if there is none.
  Speaker resolve(const Speaker& s, TokenIndex at) const;
  // Records who spoke, as resolved, at token `at`.
  void add_spoken(const Speaker& s, TokenIndex at) { seen_.add_spoken(s, at); }

 private:
  Speaker worded(const Speaker& s, TokenIndex at) const;
  Speaker by_noun(const Speaker& s, TokenIndex at) const;
  // The best antecedent of a reference, and its score.
  Speaker person(const Speaker& s, TokenIndex at) const;
  Index first_named(const Speaker& s, TokenIndex at) const;
  Index first_behind(const Speaker& s, TokenIndex at) const;
  Index introduced_as(const Speaker& s, TokenIndex at) const;
  Index holder_behind(const Speaker& s) const;
  Index later_person(const Speaker& s, TokenIndex at) const;
  const Speaker* fuller(const Speaker& s) const;
  Index last_called(const Speaker& s) const;
  Index speaking_for(const Speaker& s, TokenIndex at) const;
  Index last_serving(const Speaker& s, TokenIndex at) const;
  const Speaker* interviewed(const Speaker& s, TokenIndex at) const;
  Speaker last_of_gender(char gender) const;
  Index unnamed_head(const Speaker& s, TokenIndex at) const;
  Index only_named(const Speaker& s, TokenIndex at) const;
  bool is_same_source(const Speaker& s, TokenIndex at) const;
  bool is_sole(Index person, TokenIndex at) const;
  const Speaker* several(TokenIndex at) const;
  Index by_given_name(const Speaker& s, TokenIndex at) const;
  Index same_post(const Speaker& s, TokenIndex at) const;
  bool is_own_words(const Speaker& s, TokenIndex at) const;
  int post_weight(Index person, const Speaker& s) const;

  const SpeechText& t_;
  const std::vector<Entity>& entities_;
  const PostFit posts_;
  Discourse seen_;
  const BodyReferents bodies_;
};

}  // namespace newsx
