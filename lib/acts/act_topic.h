// Where the topic of an act ends that a sentence names without marks: "о выделении средств | по итогам встречи".
//
// It ends at a mark, a verb, or a word of act_words.tsv that starts something new ("по итогам …", "в понедельник").
// O(tokens of the topic), at most kLongestPhrase. Threads: may run at once. Errors: none.
#pragma once
#include "acts/date_places.h"
#include "names/mentions.h"

namespace newsx {

constexpr TokenIndex kLongestPhrase = 60;  // tokens from an act's class word to the end of its title

// The class word of an act at token i or after at most two adjectives; null: none.
const NameMatch* act_at(const Document& d, TokenIndex i, TokenIndex limit);

inline TokenIndex sentence_end(const Document& d, TokenIndex i) { return d.tokens.sentences[d.sentence_of[i]].end; }

class ActTopicReader {
 public:
  // `day`: the article's, in ISO 8601; empty: unknown. All must outlive the object.
  ActTopicReader(const Document& d, const Mentions& names, std::string_view day, const DatePlaces& dates)
      : d_(d), names_(names), day_(day), dates_(dates) {}

  // The end of the infinitive or relative clause that starts at token i, within the sentence.
  TokenIndex clause_end(TokenIndex i) const;
  // The end of the topic that begins at token i. `several`: the class word is plural, so that "о лесах и о водах" are
  // two.
  TokenIndex topic_end(TokenIndex i, TokenIndex limit, bool several) const;
  // The token behind the marks that open at `open`.
  TokenIndex over_marks(TokenIndex open, TokenIndex limit) const;
  // "закон, вдвое повышающий сборы": the participle behind the adverb; else token i.
  TokenIndex behind_adverb(TokenIndex i) const;

 private:
  bool comma_belongs(TokenIndex first, TokenIndex comma, TokenIndex limit) const;
  bool ends_topic(TokenIndex i, TokenIndex limit) const;
  bool begins_subject(TokenIndex i) const;
  bool does_act(TokenIndex name, TokenIndex verb) const;
  bool is_abbreviation_in_brackets(TokenIndex i, TokenIndex limit) const;
  bool names_reading(TokenIndex preposition, TokenIndex limit) const;
  bool is_day(TokenIndex i) const;
  bool goes_on(TokenIndex i, TokenIndex limit) const;
  bool has_event(TokenIndex i, TokenIndex limit) const;

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;
  const DatePlaces& dates_;
};

}  // namespace newsx
