// Posts that a verb gives or takes: "Тукмаков стал министром", "назначил Озерову на пост министра", "возглавил фонд".
//
// The verb is looked for in the clause of the post; its subject or object is a name there, what "который" or a
// participle belongs to, or, where the clause has no subject but a pronoun or none, the person of whom the sentences
// before it speak. O(posts × a constant + tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/holders.h"

namespace newsx {

class PostPredicates {
 public:
  PostPredicates(const Document& d, const PostWords& words, const PostPhrases& phrases, const Names& names,
                 const NameResult& result);

  // The holders of post `i`; `previous`: the post that it is joined to.
  void find(PostIndex i, PostIndex previous, std::vector<bool>& held, std::vector<PostHolder>& holders) const;
  // Those who head a body by a verb.
  void find_heads(std::vector<PostHolder>& holders) const;
  // Of whom the sentences before the one at this token speak.
  Index topic_before(TokenIndex at) const { return topic(at, 0); }

 private:
  struct Verb {
    TokenIndex at = kNone;
    const PostWord* word = nullptr;
    Grammemes form = 0;  // its reading
    bool found() const { return word != nullptr; }
  };

  struct Body {
    MentionIndex mention = kNone;   // kNone: a common noun, "агентство"
    TokenIndex begin = 0, end = 0;  // end 0: none
  };

  struct Participants {
    Index holder = kNoIndex;
    Index predecessor = kNoIndex;  // of "сменил его на посту"
  };

  const NameMention& mention(MentionIndex m) const { return names_.mentions[m]; }
  Grammemes chosen(TokenIndex t) const { return d_.reading(t).reading.grammemes; }
  bool is_preposition(TokenIndex t) const { return (chosen(t) & gram::PREP) != 0; }
  bool is_other_subject(TokenIndex noun) const;
  bool is_object(const NameMention& m) const;
  bool inherit(PostIndex i, PostIndex previous, std::vector<bool>& held, std::vector<PostHolder>& holders) const;
  Participants participants_of(const Verb& verb, const PostPhrase& p, bool anchored) const;
  std::vector<Index> coordinated(Index entity, const Verb& verb) const;
  Verb short_participle(TokenIndex t) const;
  Verb verb_before(TokenIndex from) const;
  Verb verb_after(TokenIndex from, TokenIndex end) const;
  Index subject_of(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const;
  Index subject_before(TokenIndex verb, bool& has_other) const;
  Index subject_after(TokenIndex verb, TokenIndex skip_from, TokenIndex skip_to) const;
  Index object_of(TokenIndex verb) const;
  Index charged(TokenIndex verb) const;
  Index bearer_of_event(TokenIndex noun) const;
  Index bearer_of_participle(TokenIndex verb, TokenIndex tail) const;
  Index antecedent(TokenIndex comma) const;
  Index topic(TokenIndex at, Grammemes verb) const;
  RoleStatus status_of(const Verb& verb, const PostPhrase* p) const;
  Body body_of(TokenIndex verb) const;

  const Document& d_;
  const PostWords& words_;
  const PostPhrases& phrases_;
  const Names& names_;
  const NameResult& result_;
  std::vector<Index> topics_;  // by sentence: the first person who may be its subject
};

}  // namespace newsx
