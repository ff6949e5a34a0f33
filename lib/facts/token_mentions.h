// Mentions as ranges of tokens, for formats that have a line a token.
#pragma once
#include <vector>

#include "facts/mentions.h"
#include "tokens/token.h"

namespace newsx {

struct TokenMention {
  TokenIndex begin, end;
  const Mention* mention;
};

// By position, the longer first. A mention of a part of a token takes the whole token; one that goes over the end of a
// sentence is left out.
std::vector<TokenMention> token_mentions(const Result& result, const Tokens& tokens, const MentionFilter& filter);

}  // namespace newsx
