// The speaker of a cue: the subject of a reporting verb, the source after "по словам", the body in "в МИД заявили".
//
// Noun phrases (phrases.h) around the cue are read, and the one that fits is taken: a subject by case, agreement and
// position (subjects_before.h, subjects_after.h, clause_subjects.h), otherwise a source (sources.h). A mere reference
// ("он", "политик", "ведомство") is marked as one; Referents resolves it later. O(tokens + names) to construct, once
// per document; a query is O(tokens of the sentence), at most kLongestSentence. Threads: const functions may run at
// once. Errors: none.
#pragma once
#include "speech/clause_subjects.h"
#include "speech/cues.h"
#include "speech/name_positions.h"
#include "speech/phrases.h"
#include "speech/sources.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"
#include "speech/subjects_after.h"
#include "speech/subjects_before.h"

namespace newsx {

// Where a verb's subject is searched first: in "— сказал X" it follows.
enum class SubjectSide : std::uint8_t { before, after };

class SpeakerFinder {
 public:
  explicit SpeakerFinder(const SpeechText& text);
  SpeakerFinder(const SpeakerFinder&) = delete;
  SpeakerFinder& operator=(const SpeakerFinder&) = delete;

  // The cue's subject or source within the tokens [lo, hi).
  Speaker of(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const;
  // The noun phrase that starts at `i`, in any case; not found if there is none.
  Speaker at(TokenIndex i, TokenIndex hi) const { return sources_.at(i, hi); }
  // The person in the nominative whose name starts at `i`.
  Speaker subject_at(TokenIndex i, TokenIndex hi) const;
  // Whom the possessive pronoun at `i` refers to: "его слова".
  Speaker whose(TokenIndex i) const { return sources_.possessor(i); }
  // The subject that ends at the dash: "а министр — «…»". Not found if there is none after `lo`.
  Speaker before_dash(TokenIndex dash, TokenIndex lo) const { return before_.before_dash(dash, lo); }
  // The entity after a dash, if nothing else is there: "… — Озерова".
  Speaker alone_after_dash(TokenIndex dash, TokenIndex end) const;
  // The person or body after the cue that is not its subject, in another case: "цитирует ТАСС министра".
  Speaker object_of(const Cue& cue, const Speaker& subject, TokenIndex hi) const;

 private:
  bool is_in_complement(const Cue& cue, TokenIndex lo) const;
  bool is_own_subject(const Cue& cue, TokenIndex lo) const;
  Grammemes verb_before(TokenIndex i, TokenIndex lo) const;
  bool closes_sentence(const Cue& cue, TokenIndex hi) const;
  bool is_behind_relative(const Cue& cue, TokenIndex lo) const;
  bool is_paper(TokenIndex i) const;
  const NameMention* name_in_accusative(TokenIndex i, TokenIndex hi) const;
  Speaker of_verb_before(const Cue& participle, TokenIndex lo) const;
  bool is_of_other_gender(const Speaker& s, char gender) const;
  Speaker find(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const;

  const SpeechText& t_;
  const NamePositions positions_;
  const PhraseReader phrases_;
  const SubjectsBefore before_;
  const SubjectsAfter after_;
  const ClauseSubjects clauses_;
  const SourceReader sources_;
};

}  // namespace newsx
