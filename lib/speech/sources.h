// The speaker of a cue without a subject: the source after "по словам", the body in "в МИД заявили", the owner of the
// document in "говорится в сообщении МИД".
//
// Searches the cue's own clause and skips embedded ones. Cost: O(kMostTokens × tokens of a phrase). Threads: may run at
// once. Errors: none.
#pragma once
#include "speech/subjects_before.h"

namespace newsx {

class SourceReader {
 public:
  SourceReader(const SpeechText& text, const PhraseReader& phrases, const SubjectsBefore& subjects)
      : t_(text), phrases_(phrases), subjects_(subjects) {}

  // The noun phrase that starts at `i`, in any case; not found if there is none.
  Speaker at(TokenIndex i, TokenIndex hi) const;
  // The source of a prepositional cue, after or inside it: "по словам X", "по его словам".
  Speaker of_preposition(const Cue& cue, TokenIndex hi) const;
  // Whom "его", "её" refer to; for "их", nobody in particular.
  Speaker possessor(TokenIndex i) const;
  // The source of a verb or predicate in [lo, hi) that has no subject.
  Speaker in_clause(const Cue& cue, TokenIndex lo, TokenIndex hi) const;
  // "говорится", "сообщено", "известно": verbs that never have a subject.
  static bool is_impersonal(const Cue& cue);

 private:
  struct Clause {
    TokenIndex begin = 0, end = 0;
  };
  Clause clause_around(const Cue& cue, TokenIndex lo, TokenIndex hi) const;
  bool is_edge(TokenIndex i) const;
  TokenIndex over_short_aside(TokenIndex comma, TokenIndex lo) const;
  bool read_marked(TokenIndex i, TokenIndex hi, Phrase& out) const;
  TokenIndex behind_participle(TokenIndex i, TokenIndex hi) const;
  Speaker source_at(TokenIndex i, TokenIndex hi, bool papers) const;
  Speaker agent_in(const Clause& clause) const;
  Speaker told_of_there(TokenIndex there) const;
  Speaker foreign_name(TokenIndex i, TokenIndex hi) const;
  Speaker medium_before(TokenIndex paper, TokenIndex lo) const;
  bool is_told_of(TokenIndex i) const;
  bool has_predicate(TokenIndex begin, TokenIndex end) const;
  bool is_paper_behind(TokenIndex i, TokenIndex hi) const;
  bool is_site_behind(TokenIndex i, TokenIndex hi) const;
  bool is_next_subject(const Speaker& s) const;
  Speaker described_source(TokenIndex i, TokenIndex hi) const;
  bool is_bare_message(const Cue& cue) const;
  Speaker name_in_apposition(const Speaker& s, TokenIndex i, TokenIndex hi) const;
  Speaker paper_at(TokenIndex i, TokenIndex hi, const Speaker& phrase) const;
  TokenIndex paper_noun_before(TokenIndex comma, TokenIndex lo) const;
  Speaker paper_before(TokenIndex comma, TokenIndex lo) const;
  Speaker publisher(TokenIndex paper, TokenIndex hi) const;
  Speaker paper_itself(TokenIndex paper) const;
  Speaker message(TokenIndex paper) const;
  bool governs(Index entity) const;
  // A document that is its own speaker: a law, not a letter.
  bool is_own_speaker(TokenIndex paper) const;

  const SpeechText& t_;
  const PhraseReader& phrases_;
  const SubjectsBefore& subjects_;
};

}  // namespace newsx
