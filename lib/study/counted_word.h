// What a word of a text is counted as, the same for every command that counts words.
//
// ё counts as е: words that differ in nothing else are one word and printed with е. Base forms have no ё anyway
// (Dictionary).
//
// O(letters). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "reading/tokenized_text.h"
#include "text/yo.h"

namespace newsx {

// As the word stands, in lower case. The view may point into `buffer`.
inline std::string_view counted_form(const TokenizedText& text, TokenIndex token, std::string& buffer) {
  return without_yo(text.vocabulary.folded(text.tokens.tokens[token].word), buffer);
}

// The base form of the chosen reading.
inline std::string_view counted_lemma(const TokenizedText& text, TokenIndex token) {
  return text.words.analyses(text.tokens.tokens[token].word)[text.choice[token]].lemma;
}

}  // namespace newsx
