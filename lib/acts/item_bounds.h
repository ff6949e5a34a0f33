// Where the words of a list item end: at the end of its line, or of the lines that it was torn over.
//
// Cost: O(tokens of the item), at most 400. Threads: may run at once. Errors: none.
#pragma once
#include <functional>
#include <string_view>

#include "reading/document.h"

namespace newsx {

constexpr TokenIndex kLongestItem = 400;  // tokens

using TitleTest = std::function<bool(TokenIndex)>;  // whether the title of an act may begin at a token

class ItemBounds {
 public:
  // Both must outlive the object.
  ItemBounds(const Document& d, const TitleTest& titled) : d_(d), tokens_(d.tokens.tokens), titled_(titled) {}

  // The end of i's line, or kLongestItem tokens on.
  TokenIndex line_end(TokenIndex i) const;
  // The end of the item that begins at `begin`: its line and those that it was torn over, `limit` at most.
  TokenIndex torn_end(TokenIndex begin, TokenIndex limit) const;

 private:
  std::string_view at(TokenIndex i) const { return i < size() ? d_.text_of(i) : std::string_view{}; }
  TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  bool starts_line(TokenIndex i) const { return tokens_[i].has(token_flag::line_start); }
  bool is_line_marker(TokenIndex i) const;
  bool heads_act(TokenRange line) const;
  bool leads_to_more(TokenIndex line) const;
  bool is_numbered(TokenIndex line) const;
  bool has_marks(TokenIndex line) const;
  bool blank_line_before(TokenIndex i) const;
  bool closed_at(TokenIndex end, TokenIndex limit) const;
  bool torn(TokenIndex next, int depth) const;
  bool is_sentence(TokenIndex next) const;
  bool is_indented(TokenIndex begin, TokenIndex next) const;
  std::size_t indent(TokenIndex i) const;
  bool closes_all(TokenIndex next, int depth) const;
  bool closes_soon(TokenIndex next) const;
  bool joins(TokenIndex i) const;

  const Document& d_;
  const std::vector<Token>& tokens_;
  const TitleTest& titled_;
};

}  // namespace newsx
