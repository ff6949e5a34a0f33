// What a word of a text is counted as, the same for every command that counts words.
//
// One rule for ё: it is a way of writing е, and words that differ in nothing else are one. A form is counted with е. A
// base form is spelled as the dictionary has it, with its ё ("ещё", however the text writes it), one that is in no
// dictionary with е.
//
// O(letters). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "extract/analyzer.h"
#include "text/yo.h"

namespace newsx {

// As the word stands, in small letters. `buffer` may come to hold it.
inline std::string_view counted_form(const TokenizedText& text, TokenIndex token, std::string& buffer) {
  return without_yo(text.vocabulary.folded(text.tokens.tokens[token].word), buffer);
}

inline std::string_view counted_lemma(const Analysis& reading, std::string& buffer) {
  return reading.reading.origin == Origin::dictionary ? reading.lemma : without_yo(reading.lemma, buffer);
}
// Of the reading that was chosen.
inline std::string_view counted_lemma(const TokenizedText& text, TokenIndex token, std::string& buffer) {
  return counted_lemma(text.words.analyses(text.tokens.tokens[token].word)[text.choice[token]], buffer);
}

}  // namespace newsx
