// Where words that somebody looks for stand in a text.
//
// `find` is O(tokens) for words; a regular expression takes what ICU's engine takes, up to a bound. Threads: one query
// a thread. Errors: Error, when it is made.
#pragma once
#include <unicode/regex.h>

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "extract/analyzer.h"

namespace newsx {

enum class WordSearch : std::uint8_t {
  lemma,  // any form of the word; a word that is a base form means that one only
  exact,  // the word as it stands, whatever its capitals
  regex,  // a regular expression (ICU's syntax) over the text, whatever the capitals
};

class WordQuery {
 public:
  // `words`: one, or several that must follow each other.
  WordQuery(std::string_view words, WordSearch search, const Analyzer& analyzer);

  // Appends the places in order of the text, none over another. False when the regular expression took too long: then
  // places are missing.
  bool find(std::string_view utf8, const TokenizedText& text, std::vector<Span>& out) const;

 private:
  bool find_words(const TokenizedText& text, std::vector<Span>& out) const;
  bool find_regex(std::string_view utf8, std::vector<Span>& out, Stop stop) const;
  // Whether a token may stand in this place of what is looked for.
  bool is_meant(const TokenizedText& text, TokenIndex token, std::size_t place) const;

  using Forms = std::set<std::string, std::less<>>;  // folded, ё as е
  WordSearch search_;
  std::vector<Forms> places_;  // what may stand in the first place, the second …
  std::unique_ptr<const icu::RegexPattern> regex_;
};

}  // namespace newsx
