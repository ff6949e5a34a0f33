// Which body a noun, a pronoun or a paper means: "ведомство", "там", "в заявлении говорится".
//
// Method: as in referents.h. Cost: a query looks at the last Discourse::kMostMentions bodies, O(1). Threads: const
// functions may run at once. Errors: none.
#pragma once
#include <string_view>
#include <vector>

#include "speech/discourse.h"

namespace newsx {

class BodyReferents {
 public:
  BodyReferents(const SpeechText& text, const Discourse& seen)
      : t_(text), entities_(text.named.entities), seen_(seen) {}

  // The body that a common noun means; kNoIndex: none.
  Index of(const Speaker& s, TokenIndex at) const;
  // "Пресс-служба союза" after a "пресс-служба Союза пекарей": the body whose name has these words and more.
  Index named_in_full(const Speaker& s, TokenIndex at) const;
  // A body that spoke before and was worded more fully: "прокуратура города" for "прокуратура".
  const Speaker* fuller(const Speaker& s) const;
  // The body that spoke last, in this sentence or the one before.
  Speaker last(TokenIndex at) const;
  // "Компания работает в тридцати странах. В мае она сообщала, …": the body that the sentence before is about.
  Speaker before(const Speaker& s, TokenIndex at) const;
  // "Белый дом назвал Лесова провидцем. Он также назвал его гигантом": the body that spoke last, as the subject of a
  // sentence that has no person for one.
  Speaker that_goes_on(const Speaker& s, TokenIndex at) const;
  // "В сообщении говорится": whose it is by the sentence that told of it, else that sentence's subject, else who was
  // heard last, if nearby. "Отмечено также": a body that was heard last.
  Speaker issuer(const Speaker& s, TokenIndex at) const;

 private:
  int fit(const Entity& body, TokenIndex at, const Speaker& s) const;
  std::string_view country_of(const Speaker& s) const;
  bool is_part_of_name(const Speaker& s, const Entity& body) const;
  TokenIndex paper_in(std::uint32_t sentence, std::string_view lemma) const;
  Speaker issuer_before_words(const Speaker& s, std::uint32_t here) const;
  Speaker owner_of(TokenIndex paper) const;

  const SpeechText& t_;
  const std::vector<Entity>& entities_;
  const Discourse& seen_;
};

}  // namespace newsx
