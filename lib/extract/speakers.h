// Who says it: the subject of a reporting verb, the source after "по словам", the person behind a pronoun.
//
// By syntax first: a noun phrase in the nominative that agrees with the verb in number and gender, after it in an
// author's clause, before it else; then apposition (a post before a name is the name); then reference ("он", a post
// alone). O(tokens of the sentence).
#pragma once
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/cues.h"
#include "extract/document.h"

namespace newsx {

struct Speaker {
  bool found = false;
  Index entity = kNoIndex;
  std::string_view name;
  Span mention;  // empty: carried over from an earlier quotation
};

class SpeakerFinder {
 public:
  // Reads the positions of names and roles once a document.
  explicit SpeakerFinder(Document& d);

  // The cue's subject or source among the tokens [lo, hi). `after_first`: in "— сказал X" the subject follows.
  Speaker of(const Cue& cue, TokenIndex lo, TokenIndex hi, bool after_first);
  // The noun phrase that begins at `i`, whatever its case; not found when none does.
  Speaker at(TokenIndex i, TokenIndex hi);

 private:
  struct Phrase {
    TokenIndex begin = 0, end = 0;
    Grammemes readings = 0;  // of the head
    Speaker speaker;
    bool nominative = false;
    bool pronoun = false;
  };
  bool read_phrase(TokenIndex i, TokenIndex hi, Phrase& out);
  std::uint32_t name_after(TokenIndex i, TokenIndex hi) const;
  bool agrees(const Phrase& p, Grammemes verb) const;
  Index person_before(TokenIndex i, char gender) const;
  Index person_near(TokenIndex i) const;
  bool may_hold(Index person, std::string_view cls) const;
  Speaker after(const Cue& cue, TokenIndex hi);
  Speaker before(const Cue& cue, TokenIndex lo);
  Speaker first_subject(TokenIndex i, TokenIndex hi);
  Speaker body_in(const Cue& cue, TokenIndex lo, TokenIndex hi);
  TokenIndex tail_end(TokenIndex after_head, TokenIndex hi) const;

  Document& d_;
  std::vector<std::uint32_t> candidate_at_;  // by token: the outermost candidate that begins there
  std::vector<std::uint32_t> role_at_;       // by token: the role that begins there
  std::unordered_map<Index, std::set<std::string_view>> posts_of_;  // classes of the posts of persons
  std::vector<bool> in_role_;                                       // by token: inside a role, after its first token
  std::vector<std::pair<TokenIndex, Index>> persons_;               // mentions of persons in order
};

}  // namespace newsx
