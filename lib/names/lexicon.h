// What the tables and rules say of names, worked out once for all documents; and what the words before a name tell.
//
// Cost: O(rows) to make; questions are a few comparisons. Threads: const functions may run at once. Errors: a table
// that cannot be used throws Error.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text_map.h"
#include "names/post_words.h"
#include "reading/document.h"
#include "reading/entity_types.h"

namespace newsx {

// What a word right before a name says of it: that it is a place's ("посёлке Борисове", "в Борисове"), or that what
// stands before the word is called after its bearer ("имени Ломоносова").
enum class NameCue : std::uint8_t { place, namesake };

class NameLexicon {
 public:
  NameLexicon() = default;
  NameLexicon(const Gazetteer& gazetteer, const Grammar& grammar);

  const EntityClasses& classes() const { return classes_; }
  // The post that heads a body by its name: "министр иностранных дел" of "Министерство иностранных дел". Empty: its
  // head noun has none in the tables (org_heads.tsv, `post`).
  std::string head_post(std::string_view body) const;
  const PostWords& post_words() const { return post_words_; }
  // Whether the word says this of the name after it: prepositions.tsv and name_cues.tsv.
  bool tells(const Document& d, TokenIndex word, NameCue cue) const;

 private:
  EntityClasses classes_;
  PostWords post_words_;
  std::vector<std::pair<std::string_view, std::string_view>> head_posts_;  // head noun, post
  TextMap<NameCue> abbreviations_;                                         // of the cues
};

}  // namespace newsx
