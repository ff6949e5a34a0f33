// Whom a pronoun, an omitted subject or a common noun means that stands for a quotation's speaker: "он", "политик",
// "ведомство", "собеседник агентства".
//
// Method: the persons and bodies mentioned before are weighed by how near they are, whether they were the subject of
// their sentence, whether they spoke last, whether their posts or class fit the noun, and whether they stand inside
// somebody's words. What has no antecedent stays as worded, or nobody.
// Cost: O(mentions) once a document; a reference looks at the last kMostMentions, O(1). Threads: as SpeechText;
// questions and `add_spoken` in the order of the text. Errors: Stopped, while it is made.
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
  // `quoted`: by token, whether it stands inside somebody's words.
  Referents(const SpeechText& text, const std::vector<bool>& quoted);

  // The one whom `s` names or refers to; `at` is where the reference stands. Not found when there is nobody.
  Speaker resolve(const Speaker& s, TokenIndex at) const;
  // Who spoke, as resolved, at token `at`.
  void add_spoken(const Speaker& s, TokenIndex at);

 private:
  struct Seen {
    TokenIndex at = 0;
    Index entity = kNoIndex;
    int times = 0;  // mentioned before
    bool subject = false;
    bool quoted = false;
    bool related = false;  // to somebody else: "его предшественник Иван Лесов"
  };
  struct Spoken {
    TokenIndex at = 0;
    Speaker speaker;
  };

  // Antecedents of a reference, and how well each does.
  Speaker person(const Speaker& s, TokenIndex at) const;
  Index later_person(const Speaker& s, TokenIndex at) const;
  std::string_view country_of(const Speaker& s) const;
  Index body(const Speaker& s, TokenIndex at) const;
  const Speaker* fuller(const Speaker& s) const;
  Speaker last_body(TokenIndex at) const;
  Index last_called(const Speaker& s) const;
  Speaker last_of_gender(char gender) const;
  Index unnamed_head(const Speaker& s, TokenIndex at) const;
  const Speaker* several(TokenIndex at) const;
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
