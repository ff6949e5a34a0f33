// Tokens by index, with answers also beyond the end of the document: the empty word, at a line's beginning.
//
// Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include <string_view>
#include <vector>

#include "reading/document.h"

namespace newsx {

class TokenLines {
 public:
  explicit TokenLines(const Document& d) : d_(d), tokens_(d.tokens.tokens) {}

  std::string_view at(TokenIndex i) const { return i < tokens_.size() ? d_.text_of(i) : std::string_view{}; }
  TokenKind kind(TokenIndex i) const { return i < tokens_.size() ? tokens_[i].kind : TokenKind::url; }
  bool new_line(TokenIndex i) const { return i >= tokens_.size() || tokens_[i].has(token_flag::line_start); }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  // Of a token of the document, unlike new_line().
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  bool glued(TokenIndex i) const { return i < tokens_.size() && !tokens_[i].has(token_flag::space_before); }

 protected:
  const Document& d_;
  const std::vector<Token>& tokens_;
};

}  // namespace newsx
