// The noun phrases of posts: a post with the attributes before it and the complements after it.
//
// "бывший |заведующий| отделом внешней политики администрации": complements are genitives, names, text in quotation
// marks, and phrases with a preposition of belonging. A post among another's complements is its inner post: "помощник
// президента". O(posts × kLongestTail + tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <array>
#include <vector>

#include "names/lexicon.h"
#include "names/names.h"

namespace newsx {

using PostIndex = std::uint32_t;  // in Names::roles; kNone: none

struct PostPhrase {
  TokenIndex left = 0;            // start of its attributes
  TokenIndex begin = 0, end = 0;  // of the RoleMention
  TokenIndex tail = 0;            // end of its complements
  Grammemes one = 0, many = 0;    // possible cases in the singular and the plural
  static constexpr int kMostOwners = 4;
  MentionIndex of = kNone;  // the first body, country or place among its complements
  std::array<MentionIndex, kMostOwners>
      owners{};  // that one and those coordinated with it: "послом в Италии и Испании"
  int owner_count = 0;
  TokenIndex of_begin = 0, of_end = 0;  // the words of the owner if it is no mention
  RoleStatus status = RoleStatus::current;
  std::uint32_t outer = kNone;  // the post whose complements include it

  Grammemes cases() const { return one | many; }
};

class PostPhrases {
 public:
  PostPhrases(const Document& d, const PostWords& words, const Names& names, const NameResult& result);

  const PostPhrase& operator[](PostIndex i) const { return phrases_[i]; }
  PostIndex size() const { return static_cast<PostIndex>(phrases_.size()); }
  // The post that starts at a token, with or without its attributes.
  PostIndex at(TokenIndex t) const { return t < at_.size() ? at_[t] : kNone; }
  // The outermost name that starts at a token, if it is a person's; kNone: none.
  MentionIndex person_at(TokenIndex t) const;
  // The person's name whose last token this is.
  MentionIndex person_ending_at(TokenIndex t) const;
  // The cases that a person's name may be in.
  Grammemes cases_of(const NameMention& name) const;
  // The same, using only words that the dictionary knows.
  Grammemes possible_cases(const NameMention& name) const;
  // Whether a name is in its base form.
  bool is_base(const NameMention& name) const;
  // The mark that pairs with the one at `t`; `t` itself if there is none.
  TokenIndex partner(TokenIndex t) const;
  TokenIndex sentence_begin(TokenIndex t) const { return d_.tokens.sentences[d_.sentence_of[t]].begin; }
  TokenIndex sentence_end(TokenIndex t) const { return d_.tokens.sentences[d_.sentence_of[t]].end; }
  const PostWord* word_at(TokenIndex t) const { return words_.find(d_.reading(t).lemma); }

 private:
  void read_post(PostIndex i);
  void read_cases(const RoleMention& post, PostPhrase& p) const;
  void read_attributes(PostPhrase& p) const;
  void read_far_modifier(PostPhrase& p, TokenIndex first) const;
  void read_time(PostPhrase& p, TokenIndex first) const;
  // The entry for a word that may be an attribute of a post: "бывший", which is also a form of "быть". nullptr: none.
  const PostWord* modifier_at(TokenIndex t) const;
  void read_status(const RoleMention& post, PostPhrase& p) const;
  void read_tail(PostIndex i);
  Grammemes governed_by_head(const PostPhrase& p) const;
  void note_first_owner(PostPhrase& p, PostIndex i) const;
  bool is_holder(const PostPhrase& p, PostIndex i, const NameMention& name) const;
  bool is_rank_of_one(const PostPhrase& p, const RoleMention& inner) const;
  bool pass_mention(PostPhrase& p, TokenIndex& t, bool governed, Grammemes wanted) const;
  bool pass_marks(PostPhrase& p, TokenIndex& t) const;
  bool continues_list(TokenIndex t, Grammemes wanted) const;
  bool is_nominal(TokenIndex t, Grammemes wanted) const;
  void name_owner(PostPhrase& p, TokenIndex t) const;

  const Document& d_;
  const PostWords& words_;
  const Names& names_;
  const NameResult& result_;
  std::vector<PostPhrase> phrases_;
  std::vector<PostIndex> at_;        // by token
  std::vector<TokenIndex> partner_;  // by token, of marks
};

}  // namespace newsx
