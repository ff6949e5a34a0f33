// Who does what a verb tells: its subject, or the agent of a passive one, by the names beside it.
//
// A name is a subject in the nominative and in the verb's number and gender; which case a name stands in that is not
// declined is told by what stands before it. O(names in the range) a question, bounded by the caller.
// Threads: may run at once. Errors: none.
#pragma once
#include "acts/act_phrase.h"
#include "names/mentions.h"

namespace newsx {

class VerbSubjects {
 public:
  VerbSubjects(const Document& d, const Mentions& names) : d_(d), names_(names) {}

  // The last subject in the range, before the verb.
  ActOwner last_in(TokenRange range, TokenIndex verb) const;
  // The only name in the range that may be its subject; nobody where there are several.
  ActOwner only_one_in(TokenRange range, TokenIndex verb) const;
  // The subject right behind the verb, before token `limit`.
  ActOwner behind(TokenIndex verb, TokenIndex limit) const;
  // Whether it has a subject from token `from` on, if only a common noun.
  bool has_subject(TokenIndex from, TokenIndex verb) const;
  // Whether a common noun for a body stands there in the nominative: "городской суд".
  bool has_body_in(TokenRange range) const;
  // In the instrumental; nobody where there are several.
  ActOwner agent_in(TokenRange range) const;

 private:
  bool is_subject(const NameMention& m, TokenIndex verb) const;
  bool is_agent(const NameMention& m) const;
  bool is_body_noun(TokenIndex i) const;
  bool is_governed(TokenIndex i) const;
  bool may_belong(const NameMention& m) const;

  const Document& d_;
  const Mentions& names_;
};

}  // namespace newsx
