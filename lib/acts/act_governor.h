// The verb that says what happened to an act, and who did it.
//
// It stands before the act in its clause ("Дума приняла в третьем чтении закон о лесах") or after it ("Закон о лесах
// подписан президентом"). Negated, hypothetical, planned and demanded deeds do not count. Bounded look-around:
// O(kWidestLook) per act. Threads: may run at once. Errors: none.
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
  bool colon = false;      // a colon or "в том числе" between verb and act: list items follow
  bool present = false;    // "вступает в силу"
  bool by_vote = false;    // "проголосовали за закон": adopted if they were the majority
  TokenIndex clause = 0;   // start of the verb's clause
  TokenIndex resumes = 0;  // end of what is inserted between the act and its verb

  bool is_found() const { return verb != kNone; }
};

// `stage`, refined by the words of the range: "в третьем чтении", "за основу".
Stage with_reading(const Document& d, AnnouncingWords& words, Stage stage, TokenRange range);

class ActGovernorFinder {
 public:
  ActGovernorFinder(const Document& d, const Mentions& names, AnnouncingWords& words)
      : d_(d), subjects_(d, names), words_(words) {}

  // The verb before the act.
  ActGovernor before(const ActPhrase& act);
  // The verb after the acts of one enumeration: "Закон о лесах и указ о гербе подписаны".
  ActGovernor behind(std::span<const ActPhrase> acts);
  // Whether a parliament, its members or counted voters do what the verb says.
  bool is_done_by_chamber(TokenIndex verb) const;
  // Whether the verb's subject is a body, even if only a common noun: "городской суд".
  bool has_body_subject(const ActGovernor& governor) const;
  // For a verb that resolves ("постановил").
  ActGovernor of_verb(TokenIndex verb) const;
  // Who does what the verb says; nobody if it is not stated or if there are several.
  ActOwner issuer(const ActGovernor& governor, const ActPhrase& act) const;

 private:
  ActGovernor look_before(const ActPhrase& act);
  ActGovernor told_before(TokenIndex sentence);
  ActGovernor look_behind(std::span<const ActPhrase> acts);
  // Fills in clause and stage if the deed happened; `end`: of the act.
  ActGovernor settled(ActGovernor g, TokenIndex end);
  TokenIndex over_insertion(TokenIndex i, TokenIndex end) const;
  // Where the act is relative to the verb; `list_behind`: after a colon.
  enum class Side : std::uint8_t { before, several_before, behind, list_behind };
  bool has_object(TokenIndex verb) const;
  bool is_impersonal(TokenIndex verb, const ActPhrase& act) const;
  bool fits(TokenIndex verb, const ActVerb& row, const ActPhrase& act, Side side);
  bool has_near(TokenIndex verb, std::string_view forms) const;
  // `as`: the case that the verb wants of it.
  bool is_chamber(TokenIndex i, Grammemes as) const;
  ActPhrase voted_on(const ActPhrase& act) const;
  bool is_in_marks(const ActPhrase& act) const;
  bool enumerates(TokenIndex bracket);
  bool hides(TokenIndex i, TokenIndex low) const;
  bool happened(TokenIndex verb) const;
  bool is_doubted(TokenIndex verb) const;
  TokenIndex clause_begin(TokenIndex verb) const;
  TokenIndex subject_from(const ActGovernor& governor) const;

  const Document& d_;
  VerbSubjects subjects_;
  AnnouncingWords& words_;
};

}  // namespace newsx
