// Which post a title means: "глава завода" for its director, "глава МИД" for the minister, "представитель МИД" for its
// press secretary.
//
// Compares the title of a person's role with the post that the text names, whosever the two are; that is for
// post_owners.h. Each query is O(words of the titles + names inside the post). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>

#include "names/names.h"
#include "speech/cue_lexicon.h"
#include "speech/speech_text.h"

namespace newsx {

// Whether `words` has `part` from the beginning of a word to the end of one.
bool has_words(std::string_view words, std::string_view part);

class PostTitles {
 public:
  explicit PostTitles(const SpeechText& text) : t_(text) {}

  // Whether the title puts its holder at the head of a body: "председатель", "генеральный директор".
  bool heads(std::string_view title) const { return head_noun(title) != nullptr; }
  // Whether that head may be of whatever there is: "глава", "лидер".
  bool may_head_anything(std::string_view title) const {
    const Referent* noun = head_noun(title);
    return noun != nullptr && noun->fits.empty();
  }
  // Whether the role may be called as `post` is.
  bool is_called(const Role& role, const RoleMention& post) const;
  // "Министр обороны" for the head of the "Министерство обороны", which "Минобороны" and "МИД" stand for in their ways.
  bool heads_ministry(const Role& role, const RoleMention& post) const;
  // "Пресс-секретарь" for the "представитель".
  bool speaks_for(const Role& role, const RoleMention& post) const;
  // "Глава Норвегии" is its prime minister only where the text has no other head of it.
  bool is_second_head(const Role& role, const RoleMention& post) const;

 private:
  const Referent* head_noun(std::string_view title) const;
  bool is_head(const Role& role, const RoleMention& post) const;

  const SpeechText& t_;
};

}  // namespace newsx
