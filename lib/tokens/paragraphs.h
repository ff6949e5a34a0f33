// Where paragraphs begin and what they are.
//
// A line is a paragraph in text from the web. In text wrapped at a column (no line longer than kWidestWrap, lines going
// on in small letters) lines belong together until an empty line, an indentation, a list marker or a line that ended
// although the next word had room. Heading: short, no final punctuation, at the beginning of the text or between
// paragraphs of text. List item: begins with a marker. Cost: O(bytes), most of it memchr. Errors: Stopped.
#pragma once
#include <string_view>

#include "base/stop.h"
#include "tokens/token.h"

namespace newsx {

// Sets paragraph_start and list_marker, fills `tokens.paragraphs`.
void mark_paragraphs(std::string_view text, Tokens& tokens, Stop stop);

}  // namespace newsx
