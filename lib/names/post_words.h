// The words of post_words.tsv: how a text gives somebody a post.
//
// O(letters) a question. Threads: const functions may run at once. Errors: a table with a class or status that is none
// throws Error.
#pragma once
#include <string_view>

#include "base/text_map.h"
#include "gazetteer/gazetteer.h"
#include "reading/result.h"

namespace newsx {

// What a word does to a post and its holder; the table's head has an example of each.
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
  RoleStatus past = RoleStatus::current;  // where the word is a verb in the past tense
  std::string_view head_post;             // of PostWordKind::head: what its subject is called
};

class PostWords {
 public:
  // A row of post_words.tsv. Throws Error, which names it, for words that are no class or status.
  void add(const Gazetteer& gazetteer, EntryId entry);

  // By the folded lemma; nullptr for other words.
  const PostWord* find(std::string_view lemma) const { return words_.find(lemma); }

 private:
  TextMap<PostWord> words_;
};

}  // namespace newsx
