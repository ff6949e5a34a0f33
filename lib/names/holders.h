// Who has which post, by the syntax of the sentence.
//
// A post belongs to the name behind it and its complements ("заведующий отделом министерства Иван Тукмаков"), with the
// posts joined to it ("режиссёр и актёр Иван Тукмаков") and to all names of a list if it is a plural; else to the name
// that it stands in apposition to; else to the subject or object of a verb of post_words.tsv ("Тукмаков стал
// министром"), for a verb without a subject to whom the text speaks of. O(posts × a constant + tokens).
// Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/post_phrases.h"

namespace newsx {

struct PostHolder {
  enum class How : std::uint8_t { before_name, after_name, predicate };

  PostIndex post = kNone;   // kNone: a body that somebody heads, without the word for it
  Index entity = kNoIndex;  // the person
  MentionIndex of = kNone;  // the one whose the post is, of several: "президенты Италии и Испании"
  TokenIndex of_begin = 0, of_end = 0;  // where there is no post: the body that is headed
  std::string_view title;               // where there is no post
  Span span;                            // the same, or "этот пост": where it is said
  RoleStatus status = RoleStatus::current;
  How how = How::before_name;
  std::string_view because;
};

// By post. `names.mentions` are linked and covered (Which::all).
std::vector<PostHolder> find_holders(const Document& d, const PostWords& words, const PostPhrases& phrases,
                                     const Names& names, const NameResult& result);

}  // namespace newsx
