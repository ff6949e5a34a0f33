// Finds who holds which post, by the syntax of the sentence.
//
// A post belongs to the name that follows it and its complements ("заведующий отделом министерства Иван Тукмаков"), as
// do the posts coordinated with it ("режиссёр и актёр Иван Тукмаков"); a plural post belongs to all names of a list.
// Otherwise it belongs to the name it is in apposition to, or to the subject or object of a verb of post_words.tsv
// ("Тукмаков стал министром"); if the verb has no subject, to the person the text is about at that point. O(posts × a
// constant + tokens). Threads: may run at once. Errors: Stopped.
#pragma once
#include <vector>

#include "names/post_phrases.h"

namespace newsx {

struct PostHolder {
  enum class How : std::uint8_t { before_name, after_name, predicate };

  PostIndex post = kNone;   // kNone: the body that somebody heads, no post being named
  Index entity = kNoIndex;  // the person
  MentionIndex of = kNone;  // whose the post is, if it has several owners: "президенты Италии и Испании"
  TokenIndex of_begin = 0, of_end = 0;  // without a post: the body that is headed
  std::string_view title;               // without a post
  Span span;                            // the post, or "этот пост": where the text says so
  RoleStatus status = RoleStatus::current;
  How how = How::before_name;
  std::string_view because;
};

// Sorted by post. `names.mentions` are linked and covered (Which::all).
std::vector<PostHolder> find_holders(const Document& d, const PostWords& words, const PostPhrases& phrases,
                                     const Names& names, const NameResult& result);

}  // namespace newsx
