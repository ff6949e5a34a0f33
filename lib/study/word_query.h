// Where words that somebody looks for stand in a text.
//
// `find` is O(tokens) for words; a regular expression takes what ICU's engine takes, up to a bound. Threads: one query
// a thread. Errors: Error, when it is made.
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
  lemma,  // any form of every word that this can be a form of ("стали": of "стать" and of "сталь"), and the form itself
  exact,  // the word as it stands, whatever its capitals
  regex,  // a regular expression (ICU's syntax) over the text, whatever the capitals
};

class WordQuery {
 public:
  // `words`: one, or several that must follow each other; `read`: the same as a text. A regular expression is not read.
  WordQuery(std::string_view words, WordSearch search, const TokenizedText& read);

  // Appends the places in order of the text, none over another. False when the regular expression took too long: then
  // places are missing.
  bool find(std::string_view utf8, const TokenizedText& text, std::vector<Span>& out) const;

  // What is looked for, for people: "стать, сталь (form: стали)"; words that follow each other are joined by " + ".
  const std::string& searched() const { return searched_; }

 private:
  // What may stand in one place of a run of words. Folded, ё as е.
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
