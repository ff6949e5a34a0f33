// The contract's words for what tokens are.
#pragma once
#include <string_view>

#include "tokens/token.h"

namespace newsx {

// "word", "number", "punctuation" (also quotation marks, brackets, dashes), "symbol", "url" …
std::string_view kind_name(TokenKind kind);

}  // namespace newsx
