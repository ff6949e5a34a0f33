// Whom a pronoun, an omitted subject or a common noun means that stands for a quotation's speaker: "он", "политик",
// "ведомство", "собеседник агентства".
//
// Method: the persons and bodies spoken of before are weighed by how near they are, whether they were the subject of
// their sentence, whether they spoke last, whether their posts or class fit the noun, and whether they were only spoken
// of inside somebody's words. What has no antecedent stays as worded, or nobody. Looks at no more than the last
// mentions, so the cost is O(1) a reference after O(mentions) once a document.
#pragma once
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/names.h"
#include "speech/speakers.h"

namespace newsx {

class Referents {
 public:
  // `quoted`: by token, whether it stands inside somebody's words.
  Referents(const Document& d, const Names& names, const NameResult& result, const CueLexicon& lexicon,
            const std::vector<bool>& quoted);

  // The one whom `s` names or refers to; `at` is where the reference stands. Not found when there is nobody.
  Speaker resolve(const Speaker& s, TokenIndex at) const;
  // Tells who spoke, in the order of the text; `s` as resolved.
  void spoke(const Speaker& s, TokenIndex at);

 private:
  struct Seen {
    TokenIndex at = 0;
    Index entity = kNoIndex;
    int times = 0;  // mentioned before
    bool subject = false;
    bool quoted = false;
  };
  struct Spoken {
    TokenIndex at = 0;
    Speaker speaker;
  };

  Speaker person(const Speaker& s, TokenIndex at) const;
  Index later(const Speaker& s, TokenIndex at) const;
  Index body(const Speaker& s, TokenIndex at) const;
  const Speaker* fuller(const Speaker& s) const;
  int fit(Index person, const Speaker& s) const;
  int body_fit(const Entity& body, TokenIndex at, const Speaker& s) const;
  int weight(const Seen& m, TokenIndex at) const;

  const Document& d_;
  const std::vector<Entity>& entities_;
  const std::vector<Role>& roles_;
  const CueLexicon& lexicon_;
  std::vector<Seen> persons_, bodies_;  // by position
  std::vector<Spoken> spoken_;
  std::unordered_map<Index, std::vector<std::string_view>> posts_of_;  // classes of the posts of persons
};

}  // namespace newsx
