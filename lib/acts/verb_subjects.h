// Subjects of verbs, and agents of passive verbs, among the names around them.
//
// A subject is in the nominative and agrees with the verb in number and gender; the case of an indeclinable name is
// inferred from the word before it. O(names in the range) per query; the caller bounds the range. Threads: may run at
// once. Errors: none.
#pragma once
#include "acts/act_phrase.h"
#include "names/mentions.h"

namespace newsx {

class VerbSubjects {
 public:
  VerbSubjects(const Document& d, const Mentions& names) : d_(d), names_(names) {}

  // The last possible subject in the range, before the verb.
  ActOwner last_in(TokenRange range, TokenIndex verb) const;
  // The only possible subject in the range; nobody if there are several.
  ActOwner only_one_in(TokenRange range, TokenIndex verb) const;
  // The subject right after the verb, before token `limit`.
  ActOwner behind(TokenIndex verb, TokenIndex limit) const;
  // Whether there is a subject between token `from` and the verb, even if only a common noun.
  bool has_subject(TokenIndex from, TokenIndex verb) const;
  // Whether the range has a common noun for a body in the nominative: "городской суд".
  bool has_body_in(TokenRange range) const;
  // The agent, in the instrumental; nobody if there are several.
  ActOwner agent_in(TokenRange range) const;

 private:
  // `inverted`: the name stands behind the verb.
  bool is_subject(const NameMention& m, TokenIndex verb, bool inverted = false) const;
  bool is_agent(const NameMention& m) const;
  bool is_body_noun(TokenIndex i) const;
  bool is_governed(TokenIndex i) const;
  bool is_joined(const NameMention& m) const;
  bool may_belong(const NameMention& m) const;

  const Document& d_;
  const Mentions& names_;
};

}  // namespace newsx
