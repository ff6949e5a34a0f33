// Where sentences end.
//
// One pass over the tokens of each paragraph. A sentence ends after . ! ? … and what closes after it (marks, brackets),
// unless the next word goes on in small letters, the stop belongs to an abbreviation or a list marker, or a bracket is
// open that is closed in the same paragraph. Cost: O(tokens). Errors: Stopped.
#pragma once
#include <string_view>

#include "base/stop.h"
#include "tokens/abbreviations.h"
#include "tokens/token.h"

namespace newsx {

// Sets sentence_start, marks inline list markers, fills `tokens.sentences`. Paragraphs must have been marked.
void mark_sentences(std::string_view text, const Abbreviations& abbreviations, Tokens& tokens, Stop stop);

}  // namespace newsx
