// What the finders of quotations read: a document with its names, and its words, verbs, cues and marks by position.
//
// O(tokens) to construct, once per document; const from then on. Queries are O(1) unless stated; none looks further
// than kLongestSentence tokens around, so the cost is linear for every text. Threads: as its Document. Errors: Stopped,
// if the document's Stop is set.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "names/names.h"
#include "reading/document.h"
#include "speech/cues.h"

namespace newsx {

// Nobody writes longer sentences; a longer one is examined in pieces.
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

  // The sentence around a token, cut to kLongestSentence.
  Sentence sentence(TokenIndex i) const;
  // The token that contains this byte of the text, or the last one before it. O(log tokens).
  TokenIndex token_at(std::uint32_t byte) const;

  // Words and numbers in [begin, end).
  int words_in(TokenIndex begin, TokenIndex end) const {
    return begin < end ? static_cast<int>(before_[end].words - before_[begin].words) : 0;
  }
  bool has_verb(TokenIndex begin, TokenIndex end) const {
    return begin < end && before_[end].verbs > before_[begin].verbs;
  }
  // Whether the token is between quotation marks.
  bool in_marks(TokenIndex i) const { return in_marks_[i]; }
  // The mark that closes the quotation marks or brackets opened at `open`; 0 if there are none. O(log marks).
  TokenIndex close_of(TokenIndex open) const;

  // The cue that starts at a token; nullptr: none.
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
  // Words and verbs before a token, as running totals: marks may span the rest of the text, and many cues and clauses
  // ask about the same ones.
  struct Before {
    std::uint32_t words = 0, verbs = 0;
  };

  std::vector<Before> before_;  // by token, and after the last one
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> cue_at_;  // by token, in cues_
  std::vector<bool> in_marks_;         // by token
};

// Whether the first letter of [begin, end) is lower case, or there is none. O(end - begin).
bool starts_small(const SpeechText& text, TokenIndex begin, TokenIndex end);
// Whether a dash stands in [begin, end). O(end - begin).
bool has_dash(const SpeechText& text, TokenIndex begin, TokenIndex end);
// Where the sentence begins behind the site that prints it: "INTERFAX.RU - Мост открыт", "16:03 REGNUM Мост открыт".
// O(marks before it + log names).
TokenIndex words_begin(const SpeechText& text, const Sentence& sentence);
// "." "!" "?" or "…".
bool is_full_stop(const SpeechText& text, TokenIndex i);

}  // namespace newsx
