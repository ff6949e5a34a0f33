// Resolves a pronoun, an omitted subject or a common noun that stands for a speaker: "он", "политик", "ведомство",
// "собеседник агентства".
//
// Method: earlier mentions of persons and bodies are scored by distance, by whether they were the subject of their
// sentence, spoke last, have posts or a class that fits the noun, or are inside quoted words. Without an antecedent the
// words stay as they are, or the speaker stays unknown. Cost: O(mentions) once per document; a query looks at the last
// kMostMentions, O(1). Threads: as SpeechText; call `resolve` and `add_spoken` in text order. Errors: Stopped, during
// construction.
#pragma once
#include <initializer_list>
#include <string_view>
#include <vector>

#include "speech/post_fit.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

class Referents {
 public:
  // By token, whether it is inside quoted words, and whether in a sentence that the next one says to be somebody's.
  Referents(const SpeechText& text, const std::vector<bool>& quoted, const std::vector<bool>& told);

  // The person or body that `s` names or refers to; `at`: position of the reference. Not found if there is none.
  Speaker resolve(const Speaker& s, TokenIndex at) const;
  // Records who spoke, as resolved, at token `at`.
  void add_spoken(const Speaker& s, TokenIndex at);

 private:
  struct Seen {
    TokenIndex at = 0, end = 0;
    Index entity = kNoIndex;
    int times = 0;  // number of earlier mentions
    bool subject = false;
    bool quoted = false;
    bool told = false;  // quoted, but in a sentence of the author's
    bool related = false;  // described by a relation to somebody else: "его предшественник Иван Лесов"
  };
  struct Spoken {
    TokenIndex at = 0;
    Speaker speaker;
  };

  // The best antecedent of a reference, and its score.
  Speaker person(const Speaker& s, TokenIndex at) const;
  Index first_named(const Speaker& s, TokenIndex at) const;
  Index first_behind(const Speaker& s, TokenIndex at) const;
  Speaker body_before(const Speaker& s, TokenIndex at) const;
  Speaker body_that_goes_on(const Speaker& s, TokenIndex at) const;
  Index introduced_as(const Speaker& s, TokenIndex at) const;
  Index holder_behind(const Speaker& s) const;
  Index later_person(const Speaker& s, TokenIndex at) const;
  std::string_view country_of(const Speaker& s) const;
  Index body(const Speaker& s, TokenIndex at) const;
  const Speaker* fuller(const Speaker& s) const;
  const Speaker* fuller_body(const Speaker& s) const;
  Speaker last_body(TokenIndex at) const;
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
  Index named_in_full(const Speaker& s, TokenIndex at) const;
  Index by_given_name(const Speaker& s, TokenIndex at) const;
  bool is_part_of_name(const Speaker& s, const Entity& body) const;
  Index same_post(const Speaker& s, TokenIndex at) const;
  Speaker issuer(const Speaker& s, TokenIndex at) const;
  Speaker subject_of(std::uint32_t sentence, std::initializer_list<const std::vector<Seen>*> kinds) const;
  bool speaks_of(std::uint32_t sentence, std::string_view lemma) const;
  int sentences_between(TokenIndex before, TokenIndex after) const;
  int weight(const Seen& m, TokenIndex at) const;
  int post_weight(Index person, const Speaker& s) const;
  int body_fit(const Entity& body, TokenIndex at, const Speaker& s) const;

  const SpeechText& t_;
  const std::vector<Entity>& entities_;
  const PostFit posts_;
  std::vector<Seen> persons_, bodies_;  // by position
  std::vector<Spoken> spoken_;
};

}  // namespace newsx
