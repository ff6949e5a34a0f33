// The persons that a verb relates to: its subject, its object, the head of a participle.
//
// They are names in the verb's clause or antecedents of "который" or of a participle; if the subject is a pronoun or
// missing, the person that the preceding sentences are about. Each query takes constant time. Threads: may run at once.
// Errors: none.
#pragma once
#include <optional>
#include <vector>

#include "names/post_phrases.h"

namespace newsx {

class VerbParticipants {
 public:
  // `names.mentions` are linked and covered (Which::all). O(mentions + sentences).
  VerbParticipants(const Document& d, const PostPhrases& phrases, const Names& names, const NameResult& result);

  // Persons; kNoIndex: none. `skip_from`, `skip_to`: the post that the verb gives, where no subject can be.
  Index subject_of(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const;
  Index object_of(TokenIndex verb) const;
  // "возложено на Озерову"
  Index charged(TokenIndex verb) const;
  // "кандидатуру Ивана Тукмакова на пост"
  Index bearer_of_event(TokenIndex noun) const;
  // "Иван Тукмаков, назначенный министром", "назначенный министром Иван Тукмаков"; `tail`: the end of the post.
  Index bearer_of_participle(TokenIndex verb, TokenIndex tail) const;
  // All persons of the list that includes this one, the nearest to the verb first; none if it is in no list.
  std::vector<Index> coordinated(TokenIndex verb, Index person) const;
  // The person that the text before token `at` is about and that agrees in gender with a verb in the past tense.
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
    bool is_other = false;  // the subject is somebody or something else
    Index main = kNoIndex;  // the subject of the preceding clause: "Тукмаков уехал в Озёрск, где был мэром"
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
  std::vector<Index> topics_;  // by sentence: the first person that may be its subject
};

}  // namespace newsx
