// What tables and rules know about names, prepared once for all documents, and what the word before a name implies.
//
// Cost: O(rows) to construct; a query is a few comparisons. Threads: const functions may run at once. Errors: throws
// Error for an unusable table.
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

// What a word right before a name implies: that the name is a place's ("посёлке Борисове", "в Борисове"), or that
// something is named after its bearer ("имени Ломоносова").
enum class NameCue : std::uint8_t { place, namesake };

class NameLexicon {
 public:
  NameLexicon() = default;
  NameLexicon(const Gazetteer& gazetteer, const Grammar& grammar);

  const EntityClasses& classes() const { return classes_; }
  // The post that heads a body, derived from its name: "министр иностранных дел" for "Министерство иностранных дел".
  // Empty if the tables give its head noun no post (org_heads.tsv, `post`).
  std::string head_post(std::string_view body) const;
  const PostWords& post_words() const { return post_words_; }
  // Whether the word implies `cue` for the name after it: prepositions.tsv and name_cues.tsv.
  bool tells(const Document& d, TokenIndex word, NameCue cue) const;

 private:
  EntityClasses classes_;
  PostWords post_words_;
  std::vector<std::pair<std::string_view, std::string_view>> head_posts_;  // head noun, post
  TextMap<NameCue> abbreviations_;                                         // of the cues
};

}  // namespace newsx
