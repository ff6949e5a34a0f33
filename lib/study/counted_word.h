// The string under which a word is counted, the same for all commands.
//
// ё counts as е: words that differ only in that are one word, printed with е. Lemmas have no ё anyway (Dictionary).
//
// O(letters). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "reading/tokenized_text.h"
#include "text/yo.h"

namespace newsx {

// The form in the text, in lower case. The view may point into `buffer`.
inline std::string_view counted_form(const TokenizedText& text, TokenIndex token, std::string& buffer) {
  return without_yo(text.vocabulary.folded(text.tokens.tokens[token].word), buffer);
}

// The lemma of the chosen reading.
inline std::string_view counted_lemma(const TokenizedText& text, TokenIndex token) {
  return text.words.analyses(text.tokens.tokens[token].word)[text.choice[token]].lemma;
}

}  // namespace newsx
