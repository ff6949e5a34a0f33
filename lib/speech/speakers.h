// Who says it: the subject of a reporting verb, the source after "по словам", the body in "в МИД заявили".
//
// By syntax: noun phrases (phrases.h) are read and the one that fits the cue is taken: a subject by case, agreement and
// position (subjects.h), else a source (sources.h). What only refers to somebody ("он", "политик", "ведомство") is said
// to do so and resolved by Referents. Made once a document in O(tokens + names); a question costs O(tokens of the
// sentence), kLongestSentence at most. Threads: const functions may run at once.
// Errors: none.
#pragma once
#include "speech/cues.h"
#include "speech/name_positions.h"
#include "speech/phrases.h"
#include "speech/sources.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"
#include "speech/subjects.h"

namespace newsx {

// Where a verb's subject is looked for first: in "— сказал X" it follows.
enum class SubjectSide : std::uint8_t { before, after };

class SpeakerFinder {
 public:
  explicit SpeakerFinder(const SpeechText& text);
  SpeakerFinder(const SpeakerFinder&) = delete;
  SpeakerFinder& operator=(const SpeakerFinder&) = delete;

  // The cue's subject or source among the tokens [lo, hi).
  Speaker of(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const;
  // The noun phrase that begins at `i`, whatever its case; not found when none does.
  Speaker at(TokenIndex i, TokenIndex hi) const { return sources_.at(i, hi); }
  // The person in the nominative whose name begins at `i`.
  Speaker subject_at(TokenIndex i, TokenIndex hi) const;
  // Whom the possessive pronoun at `i` means: "его слова".
  Speaker whose(TokenIndex i) const { return sources_.possessor(i); }
  // The subject that ends at the dash: "а министр — «…»". Not found when there is none after `lo`.
  Speaker before_dash(TokenIndex dash, TokenIndex lo) const { return subjects_.before_dash(dash, lo); }
  // The entity that stands after a dash and is all that stands there: "… — Озерова".
  Speaker alone_after_dash(TokenIndex dash, TokenIndex end) const;
  // The person or body after the cue that is not its subject and stands in another case: "цитирует ТАСС министра".
  Speaker object_of(const Cue& cue, const Speaker& subject, TokenIndex hi) const;

 private:
  bool is_in_complement(const Cue& cue, TokenIndex lo) const;
  Grammemes verb_before(TokenIndex i, TokenIndex lo) const;
  bool closes_sentence(const Cue& cue, TokenIndex hi) const;
  bool is_behind_relative(const Cue& cue, TokenIndex lo) const;
  bool is_of_other_gender(const Speaker& s, char gender) const;
  Speaker find(const Cue& cue, TokenIndex lo, TokenIndex hi, SubjectSide side) const;

  const SpeechText& t_;
  const NamePositions positions_;
  const PhraseReader phrases_;
  const SubjectFinder subjects_;
  const SourceReader sources_;
};

}  // namespace newsx
