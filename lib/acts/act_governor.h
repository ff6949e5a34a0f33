// The verb by which a sentence tells what has become of an act, and whose deed it is.
//
// "Дума приняла в третьем чтении закон о лесах": left of the act, in its clause; "Закон о лесах подписан президентом":
// right of it. What is negated, supposed, planned or asked is none. Bounded looks: O(kWidestLook) an act.
// Threads: may run at once. Errors: none.
#pragma once
#include "acts/act_phrase.h"
#include "acts/act_words.h"

namespace newsx {

struct ActGovernor {
  TokenIndex verb = kNone;  // kNone: none
  Stage stage = Stage::unknown;
  bool passive = false;     // "принят", "вступил в силу": the act is the subject
  bool colon = false;       // between verb and act stands a colon or "в том числе": items of a list
  TokenIndex clause = 0;    // where the verb's clause begins

  bool is_found() const { return verb != kNone; }
};

class ActGovernorFinder {
 public:
  ActGovernorFinder(const Document& d, const Mentions& names, AnnouncingWords& words)
      : d_(d), names_(names), words_(words) {}

  ActGovernor of(const ActPhrase& act);
  // Of a verb that resolves ("постановил") at the token.
  ActGovernor of_verb(TokenIndex verb) const;
  // The entity whose deed the verb is; kNoIndex: not said, or more than one. `after`: where it is looked for behind
  // the verb and the act.
  Index issuer(const ActGovernor& governor, const ActPhrase& act) const;

 private:
  ActGovernor before(const ActPhrase& act);
  ActGovernor behind(const ActPhrase& act) const;
  bool fits(TokenIndex verb, const ActVerb& row, const ActPhrase& act, bool act_before) const;
  bool has_near(TokenIndex verb, std::string_view forms) const;
  bool happened(TokenIndex verb) const;
  Stage stage_of(const ActGovernor& governor, Stage stage, const ActPhrase& act) const;
  TokenIndex clause_begin(TokenIndex verb) const;
  Index subject_before(const ActGovernor& governor) const;
  Index subject_after(TokenIndex verb, TokenIndex from) const;
  Index agent_after(TokenIndex verb) const;
  bool is_subject(const NameMention& m, TokenIndex verb) const;

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
};

}  // namespace newsx
