// The words by which a text gives somebody a post: post_words.tsv.
//
// A query is O(letters). Threads: const functions may run at once. Errors: throws Error for an unknown class or status.
#pragma once
#include <string_view>

#include "base/text_map.h"
#include "gazetteer/gazetteer.h"
#include "reading/result.h"

namespace newsx {

// How a word relates a post to its holder; the head of the table has an example of each.
enum class PostWordKind : std::uint8_t {
  be,
  appoint,
  hold,
  dismiss,
  leave,
  replace,
  head,
  post,
  event,
  charge,
  modifier,
  time,
  one,
  others
};

struct PostWord {
  PostWordKind kind = PostWordKind::be;
  RoleStatus status = RoleStatus::current;
  RoleStatus past = RoleStatus::current;  // if the word is a verb in the past tense
  std::string_view head_post;             // PostWordKind::head: the title of its subject
};

class PostWords {
 public:
  // Adds a row of post_words.tsv. Throws Error, naming the row, for an unknown class or status.
  void add(const Gazetteer& gazetteer, EntryId entry);

  // By the folded lemma; nullptr for other words.
  const PostWord* find(std::string_view lemma) const { return words_.find(lemma); }

 private:
  TextMap<PostWord> words_;
};

}  // namespace newsx
