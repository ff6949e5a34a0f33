// Brackets between the acts of an enumeration.
//
// O(kLongestBracket). Threads: may run at once. Errors: none.
#pragma once
#include "reading/document.h"

namespace newsx {

constexpr TokenIndex kLongestBracket = 24;  // tokens

// The token after the bracket that opens at token i: "«О нации» (Nation Act) и «О сетях»"; i if none opens there, or
// it does not close before `limit`.
inline TokenIndex over_bracket(const Document& d, TokenIndex i, TokenIndex limit) {
  if (i >= limit || d.token(i).kind != TokenKind::bracket_open) return i;
  for (TokenIndex k = i; k < limit && k < i + kLongestBracket; ++k)
    if (d.token(k).kind == TokenKind::bracket_close) return k + 1;
  return i;
}

}  // namespace newsx
