// The subject of a verb that has none in its own clause, from the clause that it depends on: "суд отклонил довод,
// отметив", "с Озеровой, заявившей ранее".
//
// O(kMostToSubject × tokens of a phrase). Threads: may run at once. Errors: none.
#pragma once
#include "speech/subjects_before.h"

namespace newsx {

class ClauseSubjects {
 public:
  ClauseSubjects(const SpeechText& text, const PhraseReader& phrases, const SubjectsBefore& before)
      : t_(text), phrases_(phrases), before_(before) {}

  // For a participle: "Озеровой, заявившей ранее, что …": the head of its clause.
  Speaker of_participle(const Cue& cue, TokenIndex lo) const;
  // For an adverbial participle: "суд отклонил довод, отметив": the subject of the finite verb before it.
  Speaker of_main_clause(TokenIndex participle, TokenIndex lo) const;
  // For a verb without a subject in a relative clause: "Озерова дала интервью, в котором сказала".
  Speaker of_main_clause(const Cue& cue, TokenIndex lo) const;
  // The subject of a clause that starts after a comma in [i, hi): "Отметив, что …, министр уехал".
  Speaker of_later_clause(TokenIndex i, TokenIndex hi) const;

 private:
  const SpeechText& t_;
  const PhraseReader& phrases_;
  const SubjectsBefore& before_;
};

}  // namespace newsx
