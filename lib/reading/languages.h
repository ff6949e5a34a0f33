// The language of each paragraph: Russian texts quote statements in the languages of the neighbours, and rules for
// Russian would make people and bodies of their words.
//
// Method: a paragraph of which the dictionary knows most words is Russian; the others are told by their letters
// (text/language.h). Too short ones go with the paragraph before them. Cost: O(words), and O(bytes) of paragraphs that
// the dictionary does not know. Threads: pure functions. Errors: Stopped.
#pragma once
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "gazetteer/gazetteer.h"
#include "morph/words.h"
#include "reading/result.h"
#include "tokens/marks.h"
#include "tokens/token.h"

namespace newsx {

// Writes Paragraph::language.
void find_languages(std::string_view text, const Words& words, Tokens& tokens, Stop stop);

// In paragraphs of other languages only names stay that are written exactly as the tables have them and cannot be
// anything else: "Астана", but no posts, surnames or words of speech.
void drop_foreign_matches(std::string_view text, const Gazetteer& gazetteer, const Tokens& tokens, NameMatches& names);

// No words in other languages are read as quoted.
void drop_foreign_marks(const Tokens& tokens, std::vector<MarkPair>& marks);

// Of the words in paragraphs whose language is known: the largest share first.
std::vector<LanguageShare> shares_of_languages(const Tokens& tokens);

}  // namespace newsx
