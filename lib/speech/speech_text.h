// What the finders of quotations read: a document with its names, and where its words, verbs, cues and marks stand.
//
// Made once a document in O(tokens) and const from then on. Each question is O(1) where nothing else is said; none
// looks further than kLongestSentence tokens around, so that the cost is linear whatever the text.
// Threads: as its Document. Errors: Stopped, where the document's Stop says so.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "names/names.h"
#include "reading/document.h"
#include "speech/cues.h"

namespace newsx {

// Nobody writes longer sentences; what pretends to be one is looked at piece by piece.
inline constexpr TokenIndex kLongestSentence = 400;  // tokens

class SpeechText {
 public:
  SpeechText(const Document& document, const Names& names_of_it, const NameResult& result, CueFinder& finder);

  const Document& d;
  const Names& names;
  const NameResult& named;
  const CueLexicon& lexicon;

  TokenIndex size() const { return d.token_count(); }
  const Token& token(TokenIndex i) const { return d.token(i); }
  bool is_kind(TokenIndex i, TokenKind kind) const { return i < size() && token(i).kind == kind; }
  bool is_mark(TokenIndex i, std::string_view mark) const { return d.is(i, mark); }
  // By the reading chosen in context.
  Grammemes grammemes(TokenIndex i) const { return d.reading(i).reading.grammemes; }

  // The sentence around a token, as far as is looked.
  Sentence sentence(TokenIndex i) const;
  // The token that holds this byte of the text, or the last one before it. O(log tokens).
  TokenIndex token_at(std::uint32_t byte) const;

  // Words and numbers in [begin, end).
  int words_in(TokenIndex begin, TokenIndex end) const {
    return begin < end ? static_cast<int>(before_[end].words - before_[begin].words) : 0;
  }
  bool has_verb(TokenIndex begin, TokenIndex end) const {
    return begin < end && before_[end].verbs > before_[begin].verbs;
  }
  // Between quotation marks.
  bool in_marks(TokenIndex i) const { return in_marks_[i]; }
  // The mark that closes the quotation marks or brackets opened at `open`; 0 where none are. O(log marks).
  TokenIndex close_of(TokenIndex open) const;

  // The cue that begins at a token; nullptr: none.
  const Cue* cue_at(TokenIndex i) const { return i < size() && cue_at_[i] != kNone ? &cues_[cue_at_[i]] : nullptr; }
  // The first and the last cue in [from, to) that `wanted` accepts. O(to - from).
  template <class Wanted>
  const Cue* first_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = from; i < std::min(to, size()); ++i)
      if (const Cue* cue = cue_at(i); cue != nullptr && wanted(*cue)) return cue;
    return nullptr;
  }
  template <class Wanted>
  const Cue* last_cue(TokenIndex from, TokenIndex to, Wanted wanted) const {
    for (TokenIndex i = to; i-- > from;)
      if (const Cue* cue = cue_at(i); cue != nullptr && wanted(*cue)) return cue;
    return nullptr;
  }

 private:
  // Words and verbs before a token. Marks may hold the rest of the text, and many cues and clauses look at the same
  // ones.
  struct Before {
    std::uint32_t words = 0, verbs = 0;
  };

  std::vector<Before> before_;  // by token, and after the last one
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> cue_at_;  // by token, in cues_
  std::vector<bool> in_marks_;         // by token
};

// Whether the first letter of [begin, end) is a small one, or there is none. O(end - begin).
bool starts_small(const SpeechText& text, TokenIndex begin, TokenIndex end);
// "." "!" "?" or "…".
bool is_full_stop(const SpeechText& text, TokenIndex i);

}  // namespace newsx
