// The language of each paragraph. Russian texts quote statements in neighbouring languages, and rules for Russian would
// turn their words into people and bodies.
//
// Method: a paragraph is Russian if the dictionary knows most of its words; otherwise its letters decide
// (text/language.h). Paragraphs that are too short take the language of the one before. Cost: O(words), and O(bytes) of
// paragraphs that the dictionary does not know. Threads: pure functions. Errors: Stopped.
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

// Sets Paragraph::language.
void find_languages(std::string_view text, const Words& words, Tokens& tokens, Stop stop);

// In paragraphs of other languages, keeps only names written exactly as in the tables that cannot be anything else:
// "Астана", but no posts, surnames or cues.
void drop_foreign_matches(std::string_view text, const Gazetteer& gazetteer, const Tokens& tokens, NameMatches& names);

// Drops quotation marks in paragraphs of other languages.
void drop_foreign_marks(const Tokens& tokens, std::vector<MarkPair>& marks);

// By words in paragraphs whose language is known; the largest share first.
std::vector<LanguageShare> shares_of_languages(const Tokens& tokens);

}  // namespace newsx
