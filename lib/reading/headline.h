// The headline of a text.
#pragma once
#include <string_view>

#include "base/span.h"
#include "tokens/token.h"

namespace newsx {

// The first paragraph if it is a heading; empty: there is none. O(1).
inline std::string_view headline_of(const Tokens& tokens, std::string_view utf8) {
  if (tokens.paragraphs.empty() || tokens.paragraphs.front().kind != ParagraphKind::heading) return {};
  const Paragraph& p = tokens.paragraphs.front();
  return Span{tokens.tokens[p.begin].begin, tokens.tokens[p.end - 1].end()}.of(utf8);
}

}  // namespace newsx
