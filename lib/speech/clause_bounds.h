// Where a reported clause starts and ends within its sentence.
//
// A clause runs to the end of the sentence, to a semicolon, to the next report ("…, добавив, что"), to a verb that
// continues with the reporter as its subject ("…, и поблагодарил"), or to links after it. O(tokens of the sentence) per
// query. Threads: may run at once. Errors: Stopped.
#pragma once
#include "speech/sentence_reports.h"
#include "speech/speech_text.h"

namespace newsx {

// "При этом", "Кроме того,": whether [begin, end) is a short introductory phrase and not part of the quoted words.
bool is_introductory(const SpeechText& text, TokenIndex begin, TokenIndex end);

// Whether [begin, end) opens with a preposition and "того", as "после того" before "как".
bool opens_with_correlate(const SpeechText& text, TokenIndex begin, TokenIndex end);

class ClauseBounds {
 public:
  ClauseBounds(const SpeechText& text, const SentenceReports& here) : t_(text), here_(here), s_(here.sentence()) {}

  // The "что" that this cue governs: after a comma, with at most a few words of the cue's own clause between; 0: none.
  TokenIndex that_of(const Cue& cue) const;
  // The end of the clause that starts at `from`; `cue`: the cue it belongs to, if known.
  TokenIndex end_of(TokenIndex from, const Cue* cue = nullptr) const;
  // The end of this clause alone, at the comma before the next coordinate clause.
  TokenIndex first_end_of(TokenIndex from) const;
  // Whether the rest of the sentence from `from` on is a short author's clause.
  bool is_short_rest(TokenIndex from) const;
  // Whether the whole clause [begin, end) is in quotation marks, which are then a quotation of their own.
  bool is_in_marks(TokenIndex begin, TokenIndex end) const;
  // The bytes of [begin, end) without marks at the edges and links at the end.
  Span span_of(TokenIndex begin, TokenIndex end) const;
  // The token after a name in quotation marks that opens at `i`; `i` itself if none does.
  TokenIndex over_marks(TokenIndex i) const;

 private:
  bool follows_object(const Cue& cue, TokenIndex that) const;
  bool names_thing(const Cue& cue, TokenIndex comma) const;
  bool has_topic(TokenIndex i) const;
  bool opens_with_dependent(TokenIndex from) const;
  bool is_reason(TokenIndex comma) const;
  bool names_person(TokenIndex i) const;
  bool begins_report(TokenIndex i) const;
  bool holds_sentences(TokenIndex i) const;
  bool closes_relative(TokenIndex from, TokenIndex i) const;
  bool reports(const Cue& gerund) const;
  Grammemes finite_form(const Cue& cue) const;
  bool returns_to_subject(TokenIndex i, TokenIndex from, const Cue* cue) const;
  bool is_in_relative(TokenIndex i, TokenIndex from) const;
  bool is_object(TokenIndex i) const;
  bool begins_own_words(TokenIndex from, TokenIndex i) const;
  bool is_link(TokenIndex i) const;
  bool begins_links(TokenIndex i) const;

  const SpeechText& t_;
  const SentenceReports& here_;
  const Sentence& s_;
};

}  // namespace newsx
