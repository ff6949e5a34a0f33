// Author's clauses after and inside a speaker's words: «…, — сказал X, — …».
//
// A clause starts after a dash or comma and contains a cue; it ends at the dash, full stop or colon where the words
// resume. O(tokens examined), at most kLongestSentence per clause. Threads: may run at once. Errors: Stopped.
#pragma once
#include "speech/found_quotations.h"
#include "speech/speech_text.h"

namespace newsx {

struct AuthorClause {
  TokenIndex begin = 0, end = 0;  // without the dashes
  const Cue* cue = nullptr;       // a finite one, else a prepositional one ("по словам X"); nullptr: no clause
  bool goes_on = false;           // a dash or colon after it: the quotation continues
  TokenIndex next = 0;            // token after it

  bool is_present() const { return cue != nullptr; }
};

// The clause that starts at `i`, after a speaker's words, and ends before `limit`.
AuthorClause author_clause_at(const SpeechText& text, TokenIndex i, TokenIndex limit);
// The first clause inside the words [begin, end): «А, — сказал X, — Б».
AuthorClause author_clause_inside(const SpeechText& text, TokenIndex begin, TokenIndex end);
// Adds the words [begin, end) to `q`, one fragment for each piece between author's clauses.
void add_words_around_clauses(const SpeechText& text, TokenIndex begin, TokenIndex end, FoundQuotation& q);

}  // namespace newsx
