// What a word of a text is counted as, the same for every command that counts words.
//
// One rule for ё: it is a way of writing е. Words that differ in nothing else are one, and are told with е; base forms
// are so by themselves (Dictionary).
//
// O(letters). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "reading/tokenized_text.h"
#include "text/yo.h"

namespace newsx {

// As the word stands, in small letters. `buffer` may come to hold it.
inline std::string_view counted_form(const TokenizedText& text, TokenIndex token, std::string& buffer) {
  return without_yo(text.vocabulary.folded(text.tokens.tokens[token].word), buffer);
}

// Of the reading that was chosen.
inline std::string_view counted_lemma(const TokenizedText& text, TokenIndex token) {
  return text.words.analyses(text.tokens.tokens[token].word)[text.choice[token]].lemma;
}

}  // namespace newsx
