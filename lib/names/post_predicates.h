// Posts that a verb gives or takes: "Тукмаков стал министром", "назначил Озерову на пост министра", "возглавил фонд".
//
// The verb is searched in the clause of the post; verb_participants.h finds the holder. O(posts × a constant + tokens).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/holders.h"
#include "names/verb_participants.h"

namespace newsx {

class PostPredicates {
 public:
  PostPredicates(const Document& d, const PostWords& words, const PostPhrases& phrases, const Names& names,
                 const NameResult& result);

  // The holders of post `i`; `previous`: the post it is coordinated with.
  void find(PostIndex i, PostIndex previous, std::vector<bool>& held, std::vector<PostHolder>& holders) const;
  // Holders of a post just mentioned: "этот пост занял Тукмаков".
  void find_same(std::vector<PostHolder>& holders) const;
  // Persons who head a body by a verb.
  void find_heads(std::vector<PostHolder>& holders) const;
  // The person that the sentences before this token are about.
  Index topic_before(TokenIndex at) const { return participants_.topic(at, 0); }

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
    Index predecessor = kNoIndex;  // in "сменил его на посту"
  };

  const NameMention& mention(MentionIndex m) const { return names_.mentions[m]; }
  Grammemes chosen(TokenIndex t) const { return d_.reading(t).reading.grammemes; }
  bool is_preposition(TokenIndex t) const { return (chosen(t) & gram::PREP) != 0; }
  bool inherit(PostIndex i, PostIndex previous, std::vector<bool>& held, std::vector<PostHolder>& holders) const;
  Participants participants_of(const Verb& verb, const PostPhrase& p, bool anchored) const;
  bool is_governed(TokenIndex t) const;
  bool is_negated(const Verb& verb) const;
  bool is_named_in_sentence(Index person, TokenIndex t) const;
  Verb short_participle(TokenIndex t) const;
  Verb verb_before(TokenIndex from) const;
  Verb verb_after(TokenIndex from, TokenIndex end) const;
  RoleStatus status_of(const Verb& verb, const PostPhrase* p) const;
  Body body_of(TokenIndex verb) const;

  const Document& d_;
  const PostWords& words_;
  const PostPhrases& phrases_;
  const Names& names_;
  VerbParticipants participants_;
};

}  // namespace newsx
