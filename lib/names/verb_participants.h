// The people of whom a verb says something: its subject, its object, whom a participle belongs to.
//
// They are names in the verb's clause, what "который" or a participle belongs to, or, where the clause has no subject
// but a pronoun or none, the person of whom the sentences before it speak. Each answer costs a constant.
// Threads: may run at once. Errors: none.
#pragma once
#include <optional>
#include <vector>

#include "names/post_phrases.h"

namespace newsx {

class VerbParticipants {
 public:
  // `names.mentions` are linked and covered (Which::all). O(mentions + sentences).
  VerbParticipants(const Document& d, const PostPhrases& phrases, const Names& names, const NameResult& result);

  // Persons; kNoIndex: none. `skip_from`, `skip_to`: the post that the verb gives, which is no place for the subject.
  Index subject_of(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const;
  Index object_of(TokenIndex verb) const;
  // "возложено на Озерову"
  Index charged(TokenIndex verb) const;
  // "кандидатуру Ивана Тукмакова на пост"
  Index bearer_of_event(TokenIndex noun) const;
  // "Иван Тукмаков, назначенный министром", "назначенный министром Иван Тукмаков"; `tail`: the end of the post.
  Index bearer_of_participle(TokenIndex verb, TokenIndex tail) const;
  // All persons of the list that this one stands in, nearest to the verb; none where there is no list.
  std::vector<Index> coordinated(TokenIndex verb, Index person) const;
  // Of whom the text speaks before token `at`: somebody who fits the gender of a verb in the past tense.
  Index topic(TokenIndex at, Grammemes verb) const;

 private:
  const NameMention& mention(MentionIndex m) const { return names_.mentions[m]; }
  Grammemes chosen(TokenIndex t) const { return d_.reading(t).reading.grammemes; }
  bool is_preposition(TokenIndex t) const { return (chosen(t) & gram::PREP) != 0; }
  bool is_other_subject(TokenIndex noun) const;
  bool is_object(const NameMention& m) const;
  bool is_in_brackets(const NameMention& m) const;
  struct Subject {
    Index person = kNoIndex;
    bool is_other = false;  // it is somebody or something else
    Index main = kNoIndex;  // the subject of the clause before: "Тукмаков уехал в Озёрск, где был мэром"
  };
  Subject subject_before(TokenIndex verb) const;
  std::optional<Subject> pronoun_at(TokenIndex t) const;  // followed by a token
  bool fits(Index person, Grammemes verb) const;
  Index subject_after(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const;
  Index antecedent(TokenIndex comma) const;
  Index bearer_behind_adverbial(TokenIndex verb, TokenIndex tail) const;

  const Document& d_;
  const PostPhrases& phrases_;
  const Names& names_;
  const NameResult& result_;
  std::vector<Index> topics_;  // by sentence: the first person who may be its subject
};

}  // namespace newsx
