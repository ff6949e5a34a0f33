// The verb by which a sentence tells what has become of an act, and whose deed it is.
//
// "Дума приняла в третьем чтении закон о лесах": left of the act, in its clause; "Закон о лесах подписан президентом":
// right of it. What is negated, supposed, planned or asked is none. Bounded looks: O(kWidestLook) an act.
// Threads: may run at once. Errors: none.
#pragma once
#include <span>

#include "acts/act_phrase.h"
#include "acts/act_words.h"
#include "acts/verb_subjects.h"

namespace newsx {

struct ActGovernor {
  TokenIndex verb = kNone;  // kNone: none
  Stage stage = Stage::unknown;
  bool passive = false;    // "принят", "вступил в силу": the act is the subject
  bool colon = false;      // between verb and act stands a colon or "в том числе": items of a list
  bool present = false;    // "вступает в силу"
  TokenIndex clause = 0;   // where the verb's clause begins
  TokenIndex resumes = 0;  // behind what is inserted between the act and its verb

  bool is_found() const { return verb != kNone; }
};

// `stage`, or the reading that the words of the range tell of an act that was adopted: "в третьем чтении", "за основу".
Stage with_reading(const Document& d, AnnouncingWords& words, Stage stage, TokenRange range);

class ActGovernorFinder {
 public:
  ActGovernorFinder(const Document& d, const Mentions& names, AnnouncingWords& words)
      : d_(d), subjects_(d, names), words_(words) {}

  // The verb that stands before the act.
  ActGovernor before(const ActPhrase& act);
  // The verb that stands behind the acts of one enumeration: "Закон о лесах и указ о гербе подписаны".
  ActGovernor behind(std::span<const ActPhrase> acts);
  // Whether a body is the verb's subject, if only by a common noun: "городской суд".
  bool has_body_subject(const ActGovernor& governor) const;
  // Of a verb that resolves ("постановил") at the token.
  ActGovernor of_verb(TokenIndex verb) const;
  // Whose deed the verb is; nobody where it is not said, or where there are several.
  ActOwner issuer(const ActGovernor& governor, const ActPhrase& act) const;

 private:
  ActGovernor look_before(const ActPhrase& act);
  ActGovernor look_behind(std::span<const ActPhrase> acts) const;
  // With clause and stage, if it happened; `end`: of the act.
  ActGovernor settled(ActGovernor g, TokenIndex end);
  TokenIndex over_insertion(TokenIndex i, TokenIndex end) const;
  // Where the act stands, as the verb sees it; `list_behind`: after a colon.
  enum class Side : std::uint8_t { before, several_before, behind, list_behind };
  bool has_object(TokenIndex verb) const;
  bool fits(TokenIndex verb, const ActVerb& row, const ActPhrase& act, Side side) const;
  bool has_near(TokenIndex verb, std::string_view forms) const;
  bool happened(TokenIndex verb) const;
  TokenIndex clause_begin(TokenIndex verb) const;
  TokenIndex subject_from(const ActGovernor& governor) const;

  const Document& d_;
  VerbSubjects subjects_;
  AnnouncingWords& words_;
};

}  // namespace newsx
