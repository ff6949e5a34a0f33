// Whose a post is: whether the words by which the text names one name the body or country of a person's role.
//
// "Глава оборонного ведомства" for a role in the "Министерство обороны", "лидер партии" for one in «Заря»,
// "представитель Кремля" for one at the president. What the post is called is for post_titles.h. Each query is O(words
// of the post + names inside it). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "names/names.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

// Whether `words` has a form of the noun: "полиции" for "полиция".
bool has_stem(std::string_view words, std::string_view noun);

class PostOwners {
 public:
  explicit PostOwners(const SpeechText& text) : t_(text) {}

  // Whether the words of `s`, which has a post, name the body or country whose the role is, or a noun that fits it.
  bool is_owner(const Role& role, const Speaker& s) const;
  // "Представитель Кремля" for a role at the president of that country: a body by which its head is meant.
  bool is_seat(const Role& role, const RoleMention& post) const;
  // Whether [begin, end) names the body; false for what is none.
  bool names_body(Index body, TokenIndex begin, TokenIndex end) const;
  // Whether the post's words name a country.
  bool names_country(const RoleMention& post) const;

 private:
  bool names_kind_of(const Role& role, const Speaker& s) const;

  const SpeechText& t_;
};

}  // namespace newsx
