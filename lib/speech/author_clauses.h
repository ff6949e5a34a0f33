// Author's clauses beside and inside somebody's words: «…, — сказал X, — …».
//
// A clause begins after a dash or comma and holds a cue; it ends at the dash, stop or colon after which the words go
// on. O(tokens looked at), kLongestSentence at most a clause. Threads: may run at once.
// Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

struct AuthorClause {
  TokenIndex begin = 0, end = 0;  // its tokens, dashes left out
  const Cue* cue = nullptr;       // a finite one, else a prepositional one ("по словам X"); nullptr: no clause
  bool goes_on = false;           // a dash or colon after it: the quotation continues
  TokenIndex next = 0;            // token after it

  bool is_present() const { return cue != nullptr; }
};

// The clause that begins at `i`, after somebody's words, and ends before `limit`.
AuthorClause author_clause_at(const SpeechText& text, TokenIndex i, TokenIndex limit);
// The first clause inside the words [begin, end): «А, — сказал X, — Б».
AuthorClause author_clause_inside(const SpeechText& text, TokenIndex begin, TokenIndex end);
// Adds the words [begin, end) to `q`, a fragment for each piece between author's clauses.
void add_words_around_clauses(const SpeechText& text, TokenIndex begin, TokenIndex end, FoundQuotation& q);

}  // namespace newsx
