// Where a reported clause begins and ends in its sentence.
//
// A clause runs to the sentence's end, to a semicolon, to the next report ("…, добавив, что"), to what goes on with the
// subject of the report ("…, и поблагодарил"), or to links after it. Cost: O(tokens of the sentence) a question.
// Threads: may run at once.
// Errors: Stopped.
#pragma once
#include "speech/sentence_reports.h"
#include "speech/speech_text.h"

namespace newsx {

// "При этом", "Кроме того,": whether [begin, end) is a few words that bring in a sentence and are no part of what is
// said.
bool is_introductory(const SpeechText& text, TokenIndex begin, TokenIndex end);

class ClauseBounds {
 public:
  ClauseBounds(const SpeechText& text, const SentenceReports& here) : t_(text), here_(here), s_(here.sentence()) {}

  // The "что" that this cue carries: after a comma, with at most some words of the cue's own clause between; 0: none.
  TokenIndex that_of(const Cue& cue) const;
  // The end of the clause from `from` on; `cue`: whose clause it is, where that is known.
  TokenIndex end_of(TokenIndex from, const Cue* cue = nullptr) const;
  // The end of the clause alone, at the comma before the next one that stands beside it.
  TokenIndex first_end_of(TokenIndex from) const;
  // Whether the rest of the sentence from `from` on is a short author's clause.
  bool is_short_rest(TokenIndex from) const;
  // Whether the clause [begin, end) stands in quotation marks as a whole, which are a quotation by themselves.
  bool is_in_marks(TokenIndex begin, TokenIndex end) const;
  // The bytes of [begin, end) without marks at its edges and links at its end.
  Span span_of(TokenIndex begin, TokenIndex end) const;
  // Behind a name in quotation marks that opens at `i`, or `i` itself.
  TokenIndex over_marks(TokenIndex i) const;

 private:
  bool follows_object(const Cue& cue, TokenIndex that) const;
  bool has_topic(TokenIndex i) const;
  bool opens_with_dependent(TokenIndex from) const;
  bool is_reason(TokenIndex comma) const;
  bool names_person(TokenIndex i) const;
  bool begins_report(TokenIndex i) const;
  bool returns_to_subject(TokenIndex i, TokenIndex from, const Cue* cue) const;
  bool begins_own_words(TokenIndex from, TokenIndex i) const;
  bool is_link(TokenIndex i) const;
  bool begins_links(TokenIndex i) const;

  const SpeechText& t_;
  const SentenceReports& here_;
  const Sentence& s_;
};

}  // namespace newsx
