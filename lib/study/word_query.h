// Searches a text for words in all their forms, for exact words, or for a regular expression.
//
// `find` is O(tokens) for words; a regular expression takes what ICU's engine takes, up to a limit. Threads: one query
// per thread. Errors: the constructor throws Error.
#pragma once
#include <unicode/regex.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "reading/tokenized_text.h"

namespace newsx {

enum class WordSearch : std::uint8_t {
  lemma,  // any form of every lemma that the word may belong to ("стали": "стать" and "сталь"), and the form itself
  exact,  // the word as it stands, ignoring case
  regex,  // a regular expression (ICU's syntax) over the text, ignoring case
};

class WordQuery {
 public:
  // `words`: one word, or several that must be adjacent; `read`: the same words tokenized, unused for a regular
  // expression.
  WordQuery(std::string_view words, WordSearch search, const TokenizedText& read);

  // Appends the hits in text order, without overlaps. False if the regular expression took too long; hits are then
  // missing.
  // places are missing.
  bool find(std::string_view utf8, const TokenizedText& text, std::vector<Span>& out) const;

  // What is searched for, for display: "стать, сталь (form: стали)"; adjacent words are joined by " + ".
  const std::string& searched() const { return searched_; }

 private:
  // What may stand at one position of a sequence of words. Folded, ё as е.
  struct Wanted {
    std::string form;
    std::vector<std::string> lemmas;
    bool has_lemma(std::string_view lemma) const;
  };

  bool find_words(const TokenizedText& text, std::vector<Span>& out) const;
  bool find_regex(std::string_view utf8, std::vector<Span>& out, Stop stop) const;
  static bool is_meant(const TokenizedText& text, TokenIndex token, const Wanted& wanted);

  std::vector<Wanted> places_;
  std::string searched_;
  std::unique_ptr<const icu::RegexPattern> regex_;
};

}  // namespace newsx
